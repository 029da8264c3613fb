/**
 * A few value types that every module speaks: ids, who acted, verdicts with reasons, business time.
 *
 * <p>Owns no table. Knows nobody.
 */
@ApplicationModule(
    displayName = "Kernel",
    allowedDependencies = {})
@NullMarked
package id.antarkerja.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
