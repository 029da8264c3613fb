package id.antarkerja.officers.workbook;

import id.antarkerja.kernel.Reason;
import id.antarkerja.officers.NewOfficer;
import id.antarkerja.officers.registry.RecordField;
import id.antarkerja.officers.registry.RecordFields;
import id.antarkerja.officers.registry.RecordLines.Holder;
import id.antarkerja.officers.workbook.RowDiff.CellDiff;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row without an id: somebody new, somebody who is here already, or neither because cells are
 * wrong.
 *
 * @param wrong cells with what speaks against them; empty for somebody new
 * @param known who has the number or the address already; null when nobody does
 * @param proposed null unless they can be entered
 */
record Newcomer(
    int number,
    String name,
    List<CellDiff> wrong,
    @Nullable Holder known,
    @Nullable Proposed proposed) {

  /** How they would be entered. */
  record Proposed(NewOfficer officer, String officeName, RecordFields fields) {
    /** As people read it, "–" for what is not there. */
    String shown(RecordField field) {
      String value = fields.get(field);
      return value == null ? "–" : field.shown(value);
    }
  }

  enum State {
    WRONG,
    NEW,
    KNOWN
  }

  State state() {
    return proposed != null ? State.NEW : known != null ? State.KNOWN : State.WRONG;
  }

  Newcomer refused(SheetColumn column, String text, Reason reason) {
    return new Newcomer(number, name, List.of(new CellDiff(column, "", text, reason)), known, null);
  }

  Newcomer knownAs(Holder holder, SheetColumn column, String text, Reason reason) {
    return new Newcomer(
        number, name, List.of(new CellDiff(column, "", text, reason)), holder, null);
  }
}
