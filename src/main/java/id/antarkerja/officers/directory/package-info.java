/**
 * Finding colleagues, everywhere, and their cards. Door: {@link
 * id.antarkerja.officers.directory.Directory}.
 */
@NamedInterface("directory")
@NullMarked
package id.antarkerja.officers.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
