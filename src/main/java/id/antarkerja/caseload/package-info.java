/**
 * The officer's day: what waits at their office, most urgent first, and a few figures of their
 * scope. Start at {@link id.antarkerja.caseload.ActionSource}: each kind of work is one value.
 *
 * <p>Owns no table; reads referrals, placements, vacancies and jobseekers under the reader's own
 * rights. Never changes anything.
 */
@ApplicationModule(
    displayName = "Caseload",
    allowedDependencies = {"access", "audit", "kernel", "web"})
@NullMarked
package id.antarkerja.caseload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
