package id.antarkerja.officers.institutions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param regency where it stands, undotted
 * @param licenceUntil the last day of the licence; null when none is stated
 */
public record NewInstitution(
    InstitutionKind kind,
    String name,
    String regency,
    @Nullable String licenceNo,
    @Nullable LocalDate licenceFrom,
    @Nullable LocalDate licenceUntil) {}
