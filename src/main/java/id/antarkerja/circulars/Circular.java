package id.antarkerja.circulars;

import id.antarkerja.kernel.OfficeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A circular as its readers and its office see it.
 *
 * @param territory of the office that sends it
 * @param joinsUntil last day on which somebody who comes is addressed too
 */
public record Circular(
    UUID id,
    int version,
    CircularState state,
    UUID officeId,
    String territory,
    CircularText text,
    @Nullable Instant sentAt,
    @Nullable LocalDate sentOn,
    @Nullable LocalDate joinsUntil,
    @Nullable String withdrawnReason) {
  static final String HOME = "/petugas/edaran";

  String path() {
    return HOME + "/" + id;
  }

  boolean isDraft() {
    return state == CircularState.DRAFT;
  }

  OfficeZone zone() {
    return OfficeZone.ofRegion(territory);
  }
}
