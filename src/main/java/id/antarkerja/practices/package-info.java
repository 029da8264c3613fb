/**
 * The library of practices: problem, steps, place, cost and a measured result; who repeats one,
 * with their own numbers before and after.
 *
 * <p>Owns schema {@code practices}. {@link Practices} is the door of those who write and review,
 * {@link Library} finds, {@link Trials} is for offices that repeat one. What the platform can count
 * by itself comes from above, as a {@link Metric}. It never decides who moderates: that is {@code
 * community}.
 */
@ApplicationModule(
    displayName = "Practices",
    allowedDependencies = {
      "community :: moderation",
      "officers",
      "officers :: directory",
      "classifications",
      "web",
      "audit",
      "notifications",
      "documents",
      "files",
      "access",
      "kernel"
    })
@NullMarked
package id.antarkerja.practices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
