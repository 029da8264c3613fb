/**
 * Who worked where, as of any date and as it was known at any time. Door: {@link
 * id.antarkerja.officers.postings.Postings}. A decree that comes late changes the past only from
 * its own date; what was known before stays readable.
 */
@NamedInterface("postings")
@NullMarked
package id.antarkerja.officers.postings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
