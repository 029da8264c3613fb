/**
 * The registry as a workbook and back: {@link id.antarkerja.officers.workbook.RegistryWorkbook}
 * writes what the screen shows, {@link id.antarkerja.officers.workbook.SheetImports} shows what
 * came back otherwise, cell by cell, and takes over what is right and was not changed meanwhile.
 */
@NamedInterface("workbook")
@NullMarked
package id.antarkerja.officers.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
