package id.antarkerja.officers.workbook;

import id.antarkerja.kernel.Reason;
import id.antarkerja.officers.workbook.RowDiff.CellDiff;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of which nothing is taken over. */
final class RowRefusal {
  private RowRefusal() {}

  static RowDiff of(int number, @Nullable UUID officer, String name, Reason reason) {
    return new RowDiff(
        number, officer, name, 0, List.of(new CellDiff(SheetColumn.NAME, "", name, reason)), null);
  }

  /** Every cell that would have changed carries the reason. */
  static RowDiff all(RowDiff diff, Reason reason) {
    List<CellDiff> cells =
        diff.cells().stream()
            .map(
                cell ->
                    cell.wrong() == null
                        ? new CellDiff(cell.column(), cell.before(), cell.after(), reason)
                        : cell)
            .toList();
    return new RowDiff(diff.number(), diff.officer(), diff.name(), diff.version(), cells, null);
  }
}
