package id.antarkerja.officers.workbook;

import id.antarkerja.sheets.ReadRow;
import id.antarkerja.web.T;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A registry as somebody sent it: columns are known by their headings, in any order; a column that
 * is not there changes nothing.
 */
record SentSheet(Map<SheetColumn, Integer> columns, List<ReadRow> rows) {
  private static final Set<SheetColumn> LEFT_HERE = Set.of(SheetColumn.ID, SheetColumn.VERSION);
  private static final Set<SheetColumn> NEWCOMERS =
      Set.of(SheetColumn.NAME, SheetColumn.KIND, SheetColumn.OFFICE, SheetColumn.WORK_EMAIL);

  /** Between cells and rows of what is kept: no cell can hold them. */
  private static final String CELL = "\u001f";

  private static final String ROW = "\u001e";

  /** The first sheet that has the hidden columns, or at least what names somebody new. */
  static Optional<SentSheet> of(List<List<ReadRow>> sheets) {
    return sheets.stream()
        .filter(sheet -> !sheet.isEmpty())
        .map(SentSheet::read)
        .filter(sheet -> sheet.has(LEFT_HERE) || sheet.has(NEWCOMERS))
        .findFirst();
  }

  private boolean has(Set<SheetColumn> wanted) {
    return columns.keySet().containsAll(wanted);
  }

  /** A row about somebody who has no id yet. */
  boolean isNew(ReadRow row) {
    return text(row, SheetColumn.ID).isEmpty();
  }

  /** "" also where the column is not there. */
  String text(ReadRow row, SheetColumn column) {
    return Objects.requireNonNullElse(cell(row, column), "");
  }

  private static SentSheet read(List<ReadRow> rows) {
    Map<SheetColumn, Integer> columns = new EnumMap<>(SheetColumn.class);
    List<String> head = rows.getFirst().cells();
    for (SheetColumn column : SheetColumn.values()) {
      String heading = T.inIndonesian(column::heading);
      for (int c = head.size() - 1; c >= 0; c--) {
        if (head.get(c).strip().equalsIgnoreCase(heading)) {
          columns.put(column, c);
        }
      }
    }
    return new SentSheet(
        columns,
        rows.stream()
            .skip(1)
            .filter(row -> columns.values().stream().anyMatch(at -> !row.cell(at).isBlank()))
            .toList());
  }

  /** Null when the column is not there. */
  @Nullable String cell(ReadRow row, SheetColumn column) {
    Integer at = columns.get(column);
    return at == null ? null : row.cell(at).strip();
  }

  /** Characters in all its cells: many cells can name one long text. */
  long length() {
    return rows.stream().flatMap(row -> row.cells().stream()).mapToLong(String::length).sum();
  }

  /** As one text, for keeping. */
  String packed() {
    String head =
        Stream.of(SheetColumn.values())
            .map(column -> String.valueOf(columns.getOrDefault(column, -1)))
            .collect(Collectors.joining(CELL));
    return Stream.concat(
            Stream.of(head),
            rows.stream().map(row -> row.number() + CELL + String.join(CELL, row.cells())))
        .collect(Collectors.joining(ROW));
  }

  static SentSheet unpacked(String packed) {
    List<String> rows = List.of(packed.split(ROW, -1));
    String[] head = rows.getFirst().split(CELL, -1);
    Map<SheetColumn, Integer> columns = new EnumMap<>(SheetColumn.class);
    for (SheetColumn column : SheetColumn.values()) {
      int at = Integer.parseInt(head[column.ordinal()]);
      if (at >= 0) {
        columns.put(column, at);
      }
    }
    return new SentSheet(
        columns, rows.subList(1, rows.size()).stream().map(SentSheet::row).toList());
  }

  private static ReadRow row(String packed) {
    List<String> cells = Arrays.asList(packed.split(CELL, -1));
    return new ReadRow(
        Integer.parseInt(cells.getFirst()), List.copyOf(cells.subList(1, cells.size())));
  }
}
