/**
 * The ledger of people at work: said by one side, confirmed by the other, followed up after 1, 3, 6
 * and 12 months.
 *
 * <p>Owns schema {@code placements}. Start at {@link id.antarkerja.placements.Placements}; {@code
 * Confirming} is the one transaction in which a seat is taken, the AK/I card ends as placed and the
 * referral becomes HIRED: all or nothing.
 *
 * <p>Somebody who was confirmed and never started: the placement is CANCELLED, the seat is given
 * back, and the person gets a new AK/I card, linked to the one that ended. The old card is not
 * opened again, because it was rightly counted as placed in a month that may already be reported;
 * the new card and the dated fact CANCELLED_AFTER correct the month in which the truth came out. A
 * person who no longer looks for work gets no new card, so the officer says which it is.
 *
 * <p>Never counts a person twice for one vacancy; never confirms what only one side says.
 */
@ApplicationModule(
    displayName = "Placements",
    allowedDependencies = {
      "referrals",
      "vacancies",
      "jobseekers",
      "employers",
      "officers",
      "classifications",
      "privacy",
      "web",
      "audit",
      "access",
      "kernel"
    })
@NullMarked
package id.antarkerja.placements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
