/**
 * Who saw and changed what. Entries are only ever added, in the transaction of what they tell
 * about; a read of protected fields is on record before its answer leaves.
 */
@ApplicationModule(
    displayName = "Audit",
    allowedDependencies = {"access", "kernel"})
@NullMarked
package id.antarkerja.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
