package id.antarkerja.officers.certificates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an officer says they were certified for.
 *
 * @param validUntil the last day; null when it has no end
 * @param file what stands behind it; null when nothing was sent
 */
record NewCertificate(
    String name,
    String issuer,
    @Nullable String number,
    LocalDate issuedOn,
    @Nullable LocalDate validUntil,
    @Nullable Paper file) {}
