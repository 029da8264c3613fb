/**
 * Tables for spreadsheet programs: written as their rows are read ({@link
 * id.antarkerja.sheets.Sheets}), and read back from what people send ({@link
 * id.antarkerja.sheets.SheetReader}).
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
