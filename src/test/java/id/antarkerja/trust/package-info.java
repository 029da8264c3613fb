/**
 * A valid account in the wrong hands gets little: every address × every kind of actor over real
 * HTTP, with canaries in every field.
 */
@NullMarked
package id.antarkerja.trust;

import org.jspecify.annotations.NullMarked;
