/**
 * What the public reads of an office: where it is, when it is open, what it does for jobseekers and
 * for employers, and who works there by work name. Door: {@link
 * id.antarkerja.officers.counters.Counters}.
 */
@NamedInterface("counters")
@NullMarked
package id.antarkerja.officers.counters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
