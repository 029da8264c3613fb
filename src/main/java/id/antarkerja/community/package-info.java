/**
 * The officers' Community of Practice: topics with questions and accepted answers, moderation of
 * what is written, self-assessment of digital skill.
 *
 * <p>Owns schema {@code community}. One package per capability: {@code moderation} (of whatever is
 * written in the officers' room, also by modules above), {@code topics}, {@code skills}. It never
 * decides who is an officer, nor who knows what: that is {@code officers}.
 */
@ApplicationModule(
    displayName = "Community",
    allowedDependencies = {
      "talk",
      "officers",
      "officers :: directory",
      "officers :: registry",
      "web",
      "audit",
      "access",
      "kernel"
    })
@NullMarked
package id.antarkerja.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
