package id.antarkerja.officers.workbook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registry that somebody sent.
 *
 * @param applied how many records it changed; null before
 * @param entered how many people it entered; null before
 */
public record SheetImport(
    UUID id,
    String fileName,
    Instant askedAt,
    @Nullable Instant appliedAt,
    @Nullable Integer applied,
    @Nullable Integer entered) {
  public String path() {
    return SheetPages.HOME + "/" + id;
  }
}
