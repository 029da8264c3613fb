/**
 * Institutions that place people beside the public offices: agencies, school units, companies that
 * place abroad, firms. Door: {@link id.antarkerja.officers.institutions.Institutions}. Each is an
 * office of its own; who lacks an officer is a list.
 */
@NamedInterface("institutions")
@NullMarked
package id.antarkerja.officers.institutions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
