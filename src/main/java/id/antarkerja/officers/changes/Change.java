package id.antarkerja.officers.changes;

import id.antarkerja.officers.registry.RecordField;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One field that somebody wants changed.
 *
 * @param before canonical, null when it was empty
 * @param after canonical, null when it should become empty
 * @param reason why it was refused
 */
record Change(
    UUID id,
    RecordField field,
    @Nullable String before,
    @Nullable String after,
    String state,
    @Nullable String reason,
    OffsetDateTime askedAt) {

  String shownBefore() {
    return before == null ? "–" : field.shown(before);
  }

  String shownAfter() {
    return after == null ? "–" : field.shown(after);
  }
}
