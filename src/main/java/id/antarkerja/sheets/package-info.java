/**
 * Tables for spreadsheet programs, written as they are read: start at {@link
 * id.antarkerja.sheets.Sheets}.
 *
 * <p>Owns no table. Knows nobody's records: callers bring headings and rows. Never writes a
 * formula.
 */
@ApplicationModule(
    displayName = "Sheets",
    allowedDependencies = {})
@NullMarked
package id.antarkerja.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
