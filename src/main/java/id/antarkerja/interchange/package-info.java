/**
 * What comes in from and goes out to other systems; for now vacancies in Karirhub's shape.
 *
 * <p>Owns schema {@code interchange}: every import with every record and what became of it. Bad
 * records are kept and explained; the same file or record twice changes nothing.
 *
 * <p>Never publishes: what it brings waits for an officer's verification.
 */
@ApplicationModule(
    displayName = "Interchange",
    allowedDependencies = {
      "kernel",
      "access",
      "web",
      "audit",
      "files",
      "jobs",
      "classifications",
      "officers",
      "employers",
      "vacancies"
    })
@NullMarked
package id.antarkerja.interchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
