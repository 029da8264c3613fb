/**
 * Long work that can be left and come back to: started with a transaction, resumed after a crash,
 * with progress that a page shows. At least once: a kind of job must bear being run again.
 *
 * <p>Owns {@code jobs.jobs} and the scheduler's table.
 */
@ApplicationModule(
    displayName = "Jobs",
    allowedDependencies = {"access", "kernel"})
@NullMarked
package id.antarkerja.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
