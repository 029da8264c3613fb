/**
 * Circulars ("surat edaran"): what an office tells the officers of its territory, and exactly who
 * has read and acknowledged it.
 *
 * <p>Owns schema {@code circulars}. {@link Circulars} is the door of those who write and read,
 * {@link Receipts} says who counts and how each stands: the rule is in the database (function
 * {@code circulars.roll}), in words on the page, and with its reasons in ADR 16. It never decides
 * who works where: that is {@code officers}.
 */
@ApplicationModule(
    displayName = "Circulars",
    allowedDependencies = {
      "officers",
      "officers :: registry",
      "classifications",
      "web",
      "audit",
      "documents",
      "notifications",
      "files",
      "documents",
      "jobs",
      "access",
      "kernel"
    })
@NullMarked
package id.antarkerja.circulars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
