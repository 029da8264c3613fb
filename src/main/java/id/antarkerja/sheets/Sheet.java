package id.antarkerja.sheets;

import java.util.List;

/**
 * One sheet of a workbook.
 *
 * @param rows read once, while writing; a cell is text, a number, a date, or null for an empty one
 */
public record Sheet(String name, List<Column> columns, Iterable<? extends List<?>> rows) {}
