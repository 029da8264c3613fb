package id.antarkerja.sheets;

import java.util.List;

/**
 * A row as it was read.
 *
 * @param number as the spreadsheet program shows it, from 1
 * @param cells as text, "" for empty ones: whole numbers without a point, numbers of more than 15
 *     digits as the program shows them ({@code 1.98507E+17}), days as their serial number
 */
public record ReadRow(int number, List<String> cells) {
  /** "" beyond the last cell. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }
}
