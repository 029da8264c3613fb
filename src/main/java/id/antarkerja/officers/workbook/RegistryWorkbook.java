package id.antarkerja.officers.workbook;

import static id.antarkerja.web.T.t;

import id.antarkerja.officers.registry.RecordLines.Line;
import id.antarkerja.sheets.Column;
import id.antarkerja.sheets.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes records as the screen shows them, each with its version. */
public final class RegistryWorkbook {
  private RegistryWorkbook() {}

  /**
   * In the language of the reader.
   *
   * @param copy whose copy it is, beside every row
   */
  public static Sheet sheet(List<Line> lines, String copy) {
    List<Column> columns =
        new ArrayList<>(Stream.of(SheetColumn.values()).map(SheetColumn::column).toList());
    columns.add(new Column(copy, 60));
    return new Sheet(
        t("officers.sheet.tab"), columns, lines.stream().map(line -> row(line, copy)).toList());
  }

  /** For people who are not here yet: nothing but the headings. */
  static Sheet empty() {
    return new Sheet(
        t("officers.sheet.tab"),
        Stream.of(SheetColumn.values())
            .filter(column -> !column.hidden())
            .map(SheetColumn::column)
            .toList(),
        List.of());
  }

  private static List<Object> row(Line line, String copy) {
    List<Object> row = new ArrayList<>();
    for (SheetColumn column : SheetColumn.values()) {
      row.add(column.of(line));
    }
    row.add(copy);
    return row;
  }
}
