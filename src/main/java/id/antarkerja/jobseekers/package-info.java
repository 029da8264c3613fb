/**
 * People who look for work: registration (AK/I), profile, consents, possible duplicates.
 *
 * <p>Owns schema {@code jobseekers}: the current person, every AK/I card, and dated events from
 * which the statutory tables are counted. Start at {@link id.antarkerja.jobseekers.Jobseekers}; the
 * rules are in {@link id.antarkerja.jobseekers.Nik}, {@link
 * id.antarkerja.jobseekers.RegistrationStatus}, how names sound ({@code kernel.NameKey}) and {@code
 * RegistrationRules}.
 *
 * <p>Never hands out religion or marital status to anybody but the card; says of a person of
 * another office only that there is one; never stores a diagnosis, only what helps at work.
 */
@ApplicationModule(
    displayName = "Jobseekers",
    allowedDependencies = {
      "officers",
      "classifications",
      "privacy",
      "signin",
      "web",
      "audit",
      "notifications",
      "documents",
      "jobs",
      "access",
      "kernel",
      "database"
    })
@NullMarked
package id.antarkerja.jobseekers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
