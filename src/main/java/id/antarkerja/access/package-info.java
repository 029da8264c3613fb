/**
 * Sign-in and rights: who acts, how far they see, and the keys of what is stored encrypted.
 *
 * <p>Owns accounts, the home office of every person ({@code person_home}), grants to other offices,
 * and the switch of PostgreSQL role and scope that happens once per transaction. Row-level policies
 * read only what this module owns. It never decides what a page shows.
 */
@ApplicationModule(
    displayName = "Access",
    allowedDependencies = {"database", "kernel"})
@NullMarked
package id.antarkerja.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
