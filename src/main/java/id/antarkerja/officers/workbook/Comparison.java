package id.antarkerja.officers.workbook;

import id.antarkerja.officers.workbook.Newcomer.State;
import java.util.List;

/**
 * What a file would change.
 *
 * @param sent how many rows the file has
 * @param rows those that are otherwise than here
 * @param newcomers rows without an id
 */
record Comparison(int sent, List<RowDiff> rows, List<Newcomer> newcomers) {
  long records() {
    return rows.stream().filter(row -> row.wanted() != null).count();
  }

  long taken() {
    return rows.stream().mapToLong(RowDiff::taken).sum();
  }

  long kept() {
    return rows.stream().mapToLong(RowDiff::kept).sum();
  }

  List<Newcomer> newcomers(State state) {
    return newcomers.stream().filter(one -> one.state() == state).toList();
  }

  /** Whether applying would do anything. */
  boolean does() {
    return records() > 0 || newcomers.stream().anyMatch(one -> one.state() == State.NEW);
  }
}
