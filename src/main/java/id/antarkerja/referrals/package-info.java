/**
 * One jobseeker put forward for one vacancy: proposal, the person's answer and consent, letter,
 * interview, outcome, and a clock for each side.
 *
 * <p>Owns schema {@code referrals}. Read {@link id.antarkerja.referrals.ReferralStatus} first, then
 * {@code ReferralSteps}. The row carries a copy of the few facts that the person agreed to send, so
 * that the employer's page ({@code /jawab/{token}}, a signed link without an account) and the
 * receiving office need no table of jobseekers. A GET of that link changes nothing; what is sent
 * from it is written with the employer as the actor, by the system's role, because its consequences
 * (grants, seats) reach beyond the one row that the employer's role sees.
 *
 * <p>Never sends anything about a person to an employer without a dated yes for this very vacancy;
 * never tells another office who stands behind a card; never takes a seat (that is {@code
 * placements}).
 */
@ApplicationModule(
    displayName = "Referrals",
    allowedDependencies = {
      "matching",
      "vacancies",
      "jobseekers",
      "employers",
      "officers",
      "classifications",
      "privacy",
      "web",
      "audit",
      "notifications",
      "documents",
      "jobs",
      "access",
      "kernel"
    })
@NullMarked
package id.antarkerja.referrals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
