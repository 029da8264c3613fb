/**
 * Competence certificates of officers: said by the officer, confirmed by a head, seen by colleagues
 * everywhere, watched until they end. Door: {@link
 * id.antarkerja.officers.certificates.Certificates}.
 */
@NullMarked
package id.antarkerja.officers.certificates;

import org.jspecify.annotations.NullMarked;
