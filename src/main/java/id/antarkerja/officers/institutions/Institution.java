package id.antarkerja.officers.institutions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param officers active petugas antar kerja posted there now
 */
public record Institution(
    UUID officeId,
    int version,
    InstitutionKind kind,
    String name,
    String region,
    String territory,
    @Nullable String licenceNo,
    @Nullable LocalDate licenceFrom,
    @Nullable LocalDate licenceUntil,
    int officers) {

  boolean licenceHolds(LocalDate day) {
    return licenceNo != null && (licenceUntil == null || !licenceUntil.isBefore(day));
  }

  public String path() {
    return "/petugas/lembaga/" + officeId;
  }
}
