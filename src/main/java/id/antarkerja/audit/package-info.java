/**
 * Who saw and changed what. Entries are only ever added, in the transaction of what they tell
 * about; a read of protected fields is on record before its answer leaves, or it does not leave.
 *
 * <p>{@link id.antarkerja.audit.Audit} is the door for writers. {@code Sealing} makes committed
 * entries links of 16 hash chains, {@code AnchorFile} keeps signed heads outside the database,
 * {@link id.antarkerja.audit.Verifying} finds what was changed behind our back. {@link
 * id.antarkerja.audit.Readings} counts the strangers that an account was shown and stops it.
 */
@ApplicationModule(
    displayName = "Audit",
    allowedDependencies = {"jobs", "access", "kernel"})
@NullMarked
package id.antarkerja.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
