package id.antarkerja.circulars;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One circular in a list, with how the reader stands to it.
 *
 * @param unread never opened, or not since it was withdrawn
 * @param counts whether the reader is still one of its recipients
 * @param past whether its last day is over where it was sent
 */
public record ArchiveRow(
    UUID id,
    String title,
    UUID officeId,
    CircularState state,
    @Nullable LocalDate sentOn,
    @Nullable LocalDate deadline,
    boolean needsAck,
    boolean unread,
    boolean acked,
    boolean counts,
    boolean past) {

  String path() {
    return Circular.HOME + "/" + id;
  }

  boolean waitsForMe() {
    return state == CircularState.SENT && needsAck && !acked && counts;
  }

  boolean late() {
    return waitsForMe() && past;
  }
}
