package id.antarkerja.gatherings;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the list of a gathering, for the office whose it is.
 *
 * @param walkIn came without a place and found one
 * @param number of the certificate
 */
public record Participant(
    UUID officer,
    String name,
    String officeName,
    String territory,
    Registration.Standing state,
    OffsetDateTime askedAt,
    boolean walkIn,
    @Nullable OffsetDateTime attendedAt,
    Attendance.@Nullable How attendedHow,
    @Nullable String number,
    @Nullable OffsetDateTime revokedAt) {

  String href() {
    return "/petugas/pejabat/" + officer;
  }
}
