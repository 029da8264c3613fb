package id.antarkerja.community.moderation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text as moderation keeps it.
 *
 * @param waiting null when nothing is to be decided
 * @param reports how many of them are open
 */
record Case(
    UUID id,
    String kind,
    UUID author,
    State state,
    Instant at,
    @Nullable Waiting waiting,
    @Nullable Instant waitsSince,
    @Nullable Instant settledAt,
    int reports,
    int version) {

  String path() {
    return ModerationPages.HOME + "/" + id;
  }

  String ownPath() {
    return OwnTextPages.HOME + "/" + id;
  }

  String kindKey() {
    return "moderation.kind." + kind;
  }
}
