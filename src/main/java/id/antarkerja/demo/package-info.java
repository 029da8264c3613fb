/**
 * An invented country with the real shape, and what happens at a start: fill an empty database,
 * refuse to serve invented people as real ones, or let the first admin in.
 *
 * <p>Owns {@code demo.world}, the mark of such a database. It writes through the doors of the other
 * modules alone, and never into a database that already has accounts.
 */
@ApplicationModule(
    displayName = "Demo",
    allowedDependencies = {
      "placements",
      "referrals",
      "practices",
      "community",
      "community :: topics",
      "talk",
      "partners",
      "circulars",
      "gatherings",
      "matching",
      "jobseekers",
      "vacancies",
      "employers",
      "officers",
      "officers :: registry",
      "officers :: institutions",
      "officers :: counters",
      "classifications",
      "signin",
      "web",
      "audit",
      "documents",
      "access",
      "kernel",
      "database"
    })
@NullMarked
package id.antarkerja.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
