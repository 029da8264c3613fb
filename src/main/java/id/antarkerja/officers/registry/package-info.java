/**
 * What the registry holds of an officer: standing, level, languages, specialisms, how they are
 * reached, when they are away, their picture. Door: {@link
 * id.antarkerja.officers.registry.Records}.
 *
 * <p>What is private (NIP, birth date, own phone and e-mail) is sealed and opened only for the
 * officer and for heads and admins above.
 */
@NamedInterface("registry")
@NullMarked
package id.antarkerja.officers.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
