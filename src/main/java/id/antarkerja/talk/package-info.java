/**
 * Messages between officers, one-to-one and in groups: files, what is unread, mentions that open
 * only for those who may, and a mail about what waits.
 *
 * <p>Owns schema {@code talk}. {@link Conversations} is the door to who talks with whom, {@link
 * Messages} to what is written, {@link Reports} to what somebody should look at. The rules of who
 * reads what are row-level security and the functions of the schema. It never decides who works
 * where ({@code officers}) nor who may open a file of a person ({@code jobseekers}).
 */
@ApplicationModule(
    displayName = "Talk",
    allowedDependencies = {
      "officers",
      "officers :: directory",
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
package id.antarkerja.talk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
