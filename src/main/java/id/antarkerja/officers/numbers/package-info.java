/**
 * How many officers there are, where, and who retires when. Door: {@link
 * id.antarkerja.officers.numbers.Headcounts}.
 */
@NamedInterface("numbers")
@NullMarked
package id.antarkerja.officers.numbers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
