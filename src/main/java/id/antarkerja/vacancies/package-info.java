/**
 * Vacancies from first report to the last seat: life cycle, verification, criteria guard, expiry.
 *
 * <p>Owns schema {@code vacancies}: the current row, what the employer reported (kept apart), the
 * guard's flags with the officer's decisions, and dated events from which the statutory tables are
 * counted. Read {@link id.antarkerja.vacancies.VacancyStatus} first, then {@link
 * id.antarkerja.vacancies.CriteriaFlags}.
 *
 * <p>Never publishes or filters by age, sex, marital status, looks, religion or physical condition;
 * never shows a wage that the employer hides or that cannot be true; never publishes what no
 * officer has verified.
 */
@ApplicationModule(
    displayName = "Vacancies",
    allowedDependencies = {
      "officers",
      "employers",
      "classifications",
      "web",
      "audit",
      "jobs",
      "access",
      "kernel",
      "database"
    })
@NullMarked
package id.antarkerja.vacancies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
