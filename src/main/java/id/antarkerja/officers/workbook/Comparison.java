package id.antarkerja.officers.workbook;

import java.util.List;

/**
 * What a file would change.
 *
 * @param sent how many rows the file has
 * @param rows those that are otherwise than here
 */
record Comparison(int sent, List<RowDiff> rows) {
  long records() {
    return rows.stream().filter(row -> row.wanted() != null).count();
  }

  long taken() {
    return rows.stream().mapToLong(RowDiff::taken).sum();
  }

  long kept() {
    return rows.stream().mapToLong(RowDiff::kept).sum();
  }
}
