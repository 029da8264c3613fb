/**
 * Offices and the officers who work in them, with the role that each has at sign-in.
 *
 * <p>A new account and a higher role wait here for a second person's yes.
 *
 * <p>Owns {@code officers.offices} and {@code officers.officers}. It never decides what an officer
 * may see: that is the account's scope in {@code access}.
 */
@ApplicationModule(
    displayName = "Officers",
    allowedDependencies = {
      "classifications",
      "web",
      "audit",
      "notifications",
      "documents",
      "access",
      "kernel"
    })
@NullMarked
package id.antarkerja.officers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
