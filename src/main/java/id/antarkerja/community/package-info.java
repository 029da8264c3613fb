/**
 * The officers' Community of Practice: topics with questions and accepted answers, moderation of
 * what is written, self-assessment of digital skill.
 *
 * <p>Owns schema {@code community}.
 */
@ApplicationModule(
    displayName = "Community",
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
package id.antarkerja.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
