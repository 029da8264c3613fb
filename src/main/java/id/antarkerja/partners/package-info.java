/**
 * Rooms that officers share with employers, schools, training centres and agencies: invited seats,
 * and agreements that say who promised what to whom by when.
 *
 * <p>Owns schema {@code partners}.
 */
@ApplicationModule(
    displayName = "Partners",
    allowedDependencies = {
      "community",
      "employers",
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
package id.antarkerja.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
