package id.antarkerja.officers.workbook;

import id.antarkerja.kernel.Reason;
import id.antarkerja.officers.registry.RecordFields;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row that came back otherwise.
 *
 * @param number of the row in the file
 * @param officer null when the row names nobody here
 * @param version that the file was made from
 * @param cells what differs, wrong cells among them
 * @param wanted how the record will read; null when nothing of the row is taken over
 */
record RowDiff(
    int number,
    @Nullable UUID officer,
    String name,
    int version,
    List<CellDiff> cells,
    @Nullable RecordFields wanted) {

  /**
   * @param before and {@code after} as people read them, "" for empty
   * @param wrong why it is not taken over; null when it is
   */
  record CellDiff(SheetColumn column, String before, String after, @Nullable Reason wrong) {}

  /** How many cells are taken over. */
  long taken() {
    return wanted == null ? 0 : cells.stream().filter(cell -> cell.wrong() == null).count();
  }

  /** How many stay as they are here. */
  long kept() {
    return cells.size() - taken();
  }
}
