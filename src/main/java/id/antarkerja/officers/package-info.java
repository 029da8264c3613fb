/**
 * Offices and the officers who work in them, with the role that each has at sign-in.
 *
 * <p>Owns {@code officers.offices} and {@code officers.officers}. It never decides what an officer
 * may see: that is the account's scope in {@code access}.
 */
@ApplicationModule(
    displayName = "Officers",
    allowedDependencies = {"classifications", "web", "audit", "documents", "access", "kernel"})
@NullMarked
package id.antarkerja.officers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
