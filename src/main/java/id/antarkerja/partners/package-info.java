/**
 * Rooms that officers share with employers, schools, training centres and agencies: invited seats,
 * and agreements that say who promised what to whom by when.
 *
 * <p>Owns schema {@code partners}. Doors: {@link Rooms} and {@link Seats}, {@link Posts}, {@link
 * Agreements}, {@link Commitments}, and {@link Ledger} for the numbers. Never knows jobseekers, and
 * nobody reads there but from a seat of their own (ADR 17).
 */
@ApplicationModule(
    displayName = "Partners",
    allowedDependencies = {
      "community :: moderation",
      "employers",
      "officers",
      "officers :: registry",
      "officers :: directory",
      "classifications",
      "web",
      "audit",
      "notifications",
      "files",
      "documents",
      "jobs",
      "access",
      "kernel"
    })
@NullMarked
package id.antarkerja.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
