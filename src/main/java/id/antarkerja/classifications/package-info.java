/**
 * Official lists and our own vocabulary: regions (Kemendagri codes), occupations (KBJI 2014),
 * industries (KBLI 2020), levels of education, skills; each with one forgiving look-up as one
 * types.
 *
 * <p>Everything is read from {@code resources/reference} into memory, so that no look-up needs the
 * database; {@code classifications.*} holds the same lists for SQL that joins. It knows codes,
 * never a person, employer or vacancy. Start at {@link
 * id.antarkerja.classifications.Classifications}.
 */
@ApplicationModule(
    displayName = "Classifications",
    allowedDependencies = {"access", "kernel"})
@NullMarked
package id.antarkerja.classifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
