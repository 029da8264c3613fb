/**
 * Who fits what and why: one integer score over hard constraints, in both directions, with an
 * explanation that adds up to the score to the unit.
 *
 * <p>Owns the columns in memory (codes only) that answer a search, the weights, and the packed rows
 * from which the columns are rebuilt. Never holds a name, a sex, an age, a religion or a kind of
 * disability; never refuses on something that nobody stated; never decides in an officer's place.
 *
 * <p>Reading order: {@code SeekerRow} and {@code VacancyRow} (what is known), {@code Components}
 * (what one factor is worth), {@code Engine} (the search), {@code Explanation} (the reasons),
 * {@code Memory} (how the columns stay true), {@code Matching} (the door).
 */
@ApplicationModule(
    displayName = "Matching",
    allowedDependencies = {
      "vacancies",
      "jobseekers",
      "officers",
      "classifications",
      "web",
      "audit",
      "access",
      "kernel"
    })
@NullMarked
package id.antarkerja.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
