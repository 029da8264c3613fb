/**
 * The library of practices: problem, steps, place, cost and a measured result; who repeats one,
 * with their own numbers before and after.
 *
 * <p>Owns schema {@code practices}.
 */
@ApplicationModule(
    displayName = "Practices",
    allowedDependencies = {
      "community",
      "officers",
      "officers :: registry",
      "classifications",
      "web",
      "audit",
      "notifications",
      "documents",
      "files",
      "jobs",
      "access",
      "kernel"
    })
@NullMarked
package id.antarkerja.practices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
