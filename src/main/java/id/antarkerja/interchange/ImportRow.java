package id.antarkerja.interchange;

import java.time.OffsetDateTime;
import java.util.UUID;

/** An import as the pages show it: its counts always add up to {@code done}. */
record ImportRow(
    UUID id,
    String fileName,
    UUID fileId,
    ImportState state,
    int total,
    int done,
    int created,
    int updated,
    int unchanged,
    int rejected,
    OffsetDateTime startedAt) {

  int percent() {
    return total == 0 ? 100 : (int) (done * 100L / total);
  }

  boolean running() {
    return state == ImportState.RUNNING;
  }
}
