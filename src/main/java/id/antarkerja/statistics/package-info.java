/**
 * Statutory figures of labour-market information, counted from dated facts: IPK III/1, and the
 * national picture of placement officers; months of an office for the library of practices. Start
 * at {@link id.antarkerja.statistics.Line}, which is the form's arithmetic, then {@code Overviews}.
 *
 * <p>Owns no table; reads the events of {@code jobseekers} and {@code vacancies}, and their
 * registers only to name what stands behind a number. Never changes anything but the audit trail.
 */
@ApplicationModule(
    displayName = "Statistics",
    allowedDependencies = {
      "access",
      "audit",
      "kernel",
      "sheets",
      "web",
      "classifications",
      "officers",
      "officers :: numbers",
      "jobseekers",
      "vacancies",
      "practices"
    })
@NullMarked
package id.antarkerja.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
