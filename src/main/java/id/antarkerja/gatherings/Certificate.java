package id.antarkerja.gatherings;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of attendance.
 *
 * @param hours lessons of 45 minutes
 * @param revokedReason null while it holds
 */
public record Certificate(
    UUID gatheringId,
    UUID officerId,
    String title,
    String number,
    String code,
    String name,
    int hours,
    LocalDate issuedOn,
    @Nullable String revokedReason) {

  boolean holds() {
    return revokedReason == null;
  }

  String pdf() {
    return Gathering.HOME + "/" + gatheringId + "/sertifikat.pdf";
  }
}
