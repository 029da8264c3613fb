/**
 * What officers come together for: workshops, national meetings, webinars. Places and waiting list,
 * attendance, materials, certificates.
 *
 * <p>Owns schema {@code gatherings}.
 */
@ApplicationModule(
    displayName = "Gatherings",
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
package id.antarkerja.gatherings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
