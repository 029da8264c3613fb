/**
 * What officers propose about their own record, and what their head decides, field by field. Door:
 * {@link id.antarkerja.officers.changes.Changes}.
 */
@NullMarked
package id.antarkerja.officers.changes;

import org.jspecify.annotations.NullMarked;
