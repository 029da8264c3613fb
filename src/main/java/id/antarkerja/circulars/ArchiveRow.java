package id.antarkerja.circulars;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One circular in a list, with how the reader stands to it. */
public record ArchiveRow(
    UUID id,
    String title,
    UUID officeId,
    CircularState state,
    @Nullable LocalDate sentOn,
    @Nullable LocalDate deadline,
    boolean needsAck,
    boolean read,
    boolean acked) {

  String path() {
    return Circular.HOME + "/" + id;
  }

  boolean waitsForMe() {
    return state == CircularState.SENT && needsAck && !acked;
  }
}
