package id.antarkerja.officers.workbook;

import id.antarkerja.kernel.Reason;
import id.antarkerja.officers.registry.RecordField;
import id.antarkerja.officers.registry.RecordFields;
import id.antarkerja.officers.registry.RecordLines.Line;
import id.antarkerja.officers.workbook.RowDiff.CellDiff;
import id.antarkerja.sheets.ReadRow;
import id.antarkerja.web.T;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares a row that came back with the record as it is. A wrong cell stays as it is here, and so
 * do cells that fit only together with it; the rest of the row is taken over.
 */
final class RowCompare {
  /** Fields that are right or wrong together. */
  private static final Set<RecordField> TIED =
      EnumSet.of(
          RecordField.NIP,
          RecordField.BORN_ON,
          RecordField.LEVEL,
          RecordField.GRADE,
          RecordField.LEVEL_SINCE);

  private final Line line;
  private final LocalDate today;
  private final Map<SheetColumn, String> typed = new EnumMap<>(SheetColumn.class);
  private final Map<RecordField, Reason> wrong = new EnumMap<>(RecordField.class);
  private RecordFields wanted;

  private RowCompare(Line line, LocalDate today) {
    this.line = line;
    this.today = today;
    this.wanted = line.fields();
  }

  static RowDiff of(SentSheet sheet, ReadRow row, int version, Line line, LocalDate today) {
    RowCompare compare = new RowCompare(line, today);
    for (SheetColumn column : sheet.columns().keySet()) {
      compare.read(column, Objects.requireNonNull(sheet.cell(row, column)));
    }
    compare.takeBackWhatDoesNotFit();
    List<CellDiff> cells = compare.cells();
    boolean changes = !compare.wanted.differences(line.fields()).isEmpty();
    return new RowDiff(
        row.number(),
        line.officer().id(),
        line.officer().name(),
        version,
        cells,
        changes ? compare.wanted : null);
  }

  private void read(SheetColumn column, String text) {
    RecordField field = column.field();
    if (column.hidden() || text.equals(shown(column, line))) {
      return;
    }
    String read = column.read(text);
    if (field == null) {
      if (!read.equals(Objects.toString(column.of(line), ""))) {
        typed.put(column, text);
      }
      return;
    }
    if (text.isEmpty()) {
      if (line.fields().get(field) != null) {
        typed.put(column, text);
        wanted = wanted.with(field, null);
      }
      return;
    }
    switch (field.read(read)) {
      case RecordField.Value(String canonical) -> {
        if (!canonical.equals(line.fields().get(field))) {
          typed.put(column, field.shown(canonical));
          wanted = wanted.with(field, canonical);
        }
      }
      case RecordField.Wrong(Reason reason) -> {
        typed.put(column, text);
        wrong.put(field, reason);
      }
    }
  }

  private void takeBackWhatDoesNotFit() {
    boolean goesOn = true;
    while (goesOn && !wanted.differences(line.fields()).isEmpty()) {
      Map<RecordField, Reason> problems = wanted.problems(line.officer().kind(), today);
      List<RecordField> changed = wanted.differences(line.fields());
      goesOn = !problems.isEmpty();
      if (goesOn) {
        Reason about = problems.values().iterator().next();
        for (RecordField field : guilty(changed, problems)) {
          wrong.put(field, told(problems.getOrDefault(field, about)));
          wanted = wanted.with(field, line.fields().get(field));
        }
      }
    }
  }

  /** A day that the file does not hold itself is not told by the reason either. */
  private Reason told(Reason reason) {
    boolean both = typed.containsKey(SheetColumn.NIP) && typed.containsKey(SheetColumn.BORN_ON);
    return reason.code().equals("officers.born.differs") && !both
        ? Reason.of("officers.born.otherwise")
        : reason;
  }

  /** The cells with the problem, else those it hangs together with, else the whole row. */
  private static List<RecordField> guilty(
      List<RecordField> changed, Map<RecordField, Reason> problems) {
    List<RecordField> own = changed.stream().filter(problems::containsKey).toList();
    List<RecordField> tied = changed.stream().filter(TIED::contains).toList();
    return !own.isEmpty() ? own : !tied.isEmpty() ? tied : changed;
  }

  private List<CellDiff> cells() {
    List<CellDiff> cells = new ArrayList<>();
    typed.forEach(
        (column, text) ->
            cells.add(
                new CellDiff(
                    column,
                    before(column),
                    text,
                    column.field() == null
                        ? Reason.of("officers.sheet.elsewhere")
                        : wrong.get(column.field()))));
    return cells;
  }

  /**
   * What is private is read on the card, with a fresh proof and on record: a file of invented cells
   * would show it of everybody.
   */
  private String before(SheetColumn column) {
    String before = shown(column, line);
    RecordField field = column.field();
    return field != null && field.isPrivate() && !before.isEmpty() ? RecordField.MASK : before;
  }

  /** As people read it; days as the screen shows them. */
  static String shown(SheetColumn column, Line line) {
    RecordField field = column.field();
    @Nullable String canonical = field == null ? null : line.fields().get(field);
    if (field != null) {
      return canonical == null ? "" : field.shown(canonical);
    }
    Object value = column.of(line);
    return value instanceof LocalDate day ? T.shortDate(day) : Objects.toString(value, "");
  }
}
