/**
 * What keeps the house itself in order: keys rotated, consequences that did not arrive delivered
 * again, destroyed keys wiped from the disk; and the page where an admin sees all of it.
 *
 * <p>Owns no table. It never reads anybody's data.
 */
@ApplicationModule(
    displayName = "Upkeep",
    allowedDependencies = {"web", "audit", "jobs", "access", "kernel"})
@NullMarked
package id.antarkerja.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
