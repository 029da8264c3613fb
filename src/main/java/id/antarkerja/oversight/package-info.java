/**
 * Who watches those who read: the auditor's view of the trail, reading limits and who raises them,
 * findings in the trail, and what supervisors hear.
 *
 * <p>Owns no table: counts and entries are {@code audit}'s. Never shows an auditor a jobseeker's
 * name or data, never decides who may see a person.
 */
@ApplicationModule(
    displayName = "Oversight",
    allowedDependencies = {"web", "audit", "notifications", "jobs", "access", "kernel"})
@NullMarked
package id.antarkerja.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
