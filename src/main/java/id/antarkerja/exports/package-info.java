/**
 * Lists of people that leave the house: the only door for them. Small ones with a fresh proof of
 * who asks, larger ones with a second person's yes; every file names its owner, carries rows that
 * tell where a leak came from, is sealed while it lies here and unreadable after its time.
 *
 * <p>Owns {@code exports.exports} and {@code exports.markers}. Start at {@link
 * id.antarkerja.exports.Exports}.
 */
@ApplicationModule(
    displayName = "Exports",
    allowedDependencies = {
      "jobseekers",
      "officers",
      "officers :: registry",
      "officers :: workbook",
      "classifications",
      "web",
      "audit",
      "sheets",
      "files",
      "jobs",
      "access",
      "kernel"
    })
@NullMarked
package id.antarkerja.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
