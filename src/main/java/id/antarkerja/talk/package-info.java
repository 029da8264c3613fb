/**
 * Messages between officers, one-to-one and in groups: files, what is unread, mentions that open
 * only for those who may, and a mail about what waits.
 *
 * <p>Owns schema {@code talk}. It never decides who works where ({@code officers}) nor who may open
 * a file of a person ({@code jobseekers}).
 */
@ApplicationModule(
    displayName = "Talk",
    allowedDependencies = {
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
package id.antarkerja.talk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
