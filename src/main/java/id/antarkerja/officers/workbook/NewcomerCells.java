package id.antarkerja.officers.workbook;

import id.antarkerja.kernel.Reason;
import id.antarkerja.officers.NewOfficer;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.OfficerKind;
import id.antarkerja.officers.registry.OfficerStatus;
import id.antarkerja.officers.registry.RecordField;
import id.antarkerja.officers.registry.RecordFields;
import id.antarkerja.officers.workbook.RowDiff.CellDiff;
import id.antarkerja.sheets.ReadRow;
import id.antarkerja.web.T;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row about somebody new, read cell by cell with every wrong one named. */
final class NewcomerCells {
  private static final int LONGEST_DECREE = 100;

  private final SentSheet sheet;
  private final ReadRow row;
  private final LocalDate today;
  private final Map<SheetColumn, Reason> wrong = new EnumMap<>(SheetColumn.class);

  NewcomerCells(SentSheet sheet, ReadRow row, LocalDate today) {
    this.sheet = sheet;
    this.row = row;
    this.today = today;
  }

  void reject(SheetColumn column, String code, Object... parameters) {
    wrong.putIfAbsent(column, Reason.of(code, parameters));
  }

  String text(SheetColumn column) {
    return column.read(sheet.text(row, column));
  }

  int number() {
    return row.number();
  }

  List<CellDiff> wrong() {
    return wrong.entrySet().stream()
        .map(
            cell ->
                new CellDiff(cell.getKey(), "", sheet.text(row, cell.getKey()), cell.getValue()))
        .toList();
  }

  RecordFields fields(@Nullable OfficerKind kind) {
    RecordFields fields = RecordFields.of(Map.of());
    for (RecordField field : RecordField.values()) {
      SheetColumn column = SheetColumn.of(field);
      String text = text(column);
      if (!text.isEmpty()) {
        switch (field.read(text)) {
          case RecordField.Value(String canonical) -> fields = fields.with(field, canonical);
          case RecordField.Wrong(Reason reason) -> wrong.put(column, reason);
        }
      }
    }
    RecordFields read = fields.completed();
    if (kind != null) {
      read.problems(kind, today)
          .forEach((field, reason) -> wrong.putIfAbsent(SheetColumn.of(field), reason));
    }
    return read;
  }

  @Nullable OfficerKind kind() {
    String text = text(SheetColumn.KIND);
    for (OfficerKind kind : OfficerKind.values()) {
      String key = "officers.kind." + kind;
      if (Stream.of(kind.name(), T.t(key), T.inIndonesian(() -> T.t(key)))
          .anyMatch(text::equalsIgnoreCase)) {
        return kind;
      }
    }
    reject(SheetColumn.KIND, text.isEmpty() ? "officers.required" : "officers.sheet.kind");
    return null;
  }

  /** Whoever is new is in active service. */
  void status() {
    String text = text(SheetColumn.STATUS);
    String key = OfficerStatus.ACTIVE.textKey();
    boolean active =
        Stream.of("", OfficerStatus.ACTIVE.name(), T.t(key), T.inIndonesian(() -> T.t(key)))
            .anyMatch(text::equalsIgnoreCase);
    if (!active) {
      reject(SheetColumn.STATUS, "officers.sheet.status");
    }
  }

  /** The address that signs in: that of work, else one's own. */
  @Nullable String email(RecordFields fields) {
    String email = fields.get(RecordField.WORK_EMAIL);
    String own = email == null ? fields.get(RecordField.EMAIL) : email;
    if (own == null) {
      reject(SheetColumn.WORK_EMAIL, "officers.sheet.email");
    }
    return own;
  }

  /** Null where the cell is empty, or wrong. */
  @Nullable LocalDate day(SheetColumn column) {
    String text = text(column);
    if (text.isEmpty()) {
      return null;
    }
    return switch (RecordField.LEVEL_SINCE.read(text)) {
      case RecordField.Value(String canonical) -> past(column, LocalDate.parse(canonical));
      case RecordField.Wrong(Reason reason) -> {
        wrong.put(column, reason);
        yield null;
      }
    };
  }

  private @Nullable LocalDate past(SheetColumn column, LocalDate day) {
    if (day.isAfter(today)) {
      reject(column, "officers.sheet.future");
      return null;
    }
    return day;
  }

  NewOfficer.Decree decree() {
    String no = text(SheetColumn.DECREE_NO);
    if (no.length() > LONGEST_DECREE) {
      reject(SheetColumn.DECREE_NO, "officers.tooLong", LONGEST_DECREE, no.length());
    }
    return new NewOfficer.Decree(no.isEmpty() ? null : no, day(SheetColumn.DECREE_ON));
  }

  /** Null with the cell rejected when there is none. */
  @Nullable Office office(Function<String, Optional<Office>> offices) {
    String text = text(SheetColumn.OFFICE);
    Office office = text.isEmpty() ? null : offices.apply(text).orElse(null);
    if (office == null) {
      reject(SheetColumn.OFFICE, text.isEmpty() ? "officers.required" : "officers.sheet.office");
    }
    return office;
  }
}
