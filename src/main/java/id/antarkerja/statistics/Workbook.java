package id.antarkerja.statistics;

import static id.antarkerja.web.T.t;

import id.antarkerja.sheets.Column;
import id.antarkerja.sheets.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The form as a workbook: one sheet for each part, numbers as numbers. */
final class Workbook {
  private Workbook() {}

  static List<Sheet> sheets(OverviewPage page) {
    return List.of(
        sheet(page, page.jobseekers(), t("statistics.iii1.partOne")),
        sheet(page, page.vacancies(), t("statistics.iii1.partTwo")));
  }

  private static Sheet sheet(OverviewPage page, Table table, String name) {
    Part part = table.part();
    String title = t("statistics.iii1.of", page.name(), page.month());
    var columns =
        Stream.concat(
                Stream.of(new Column(title, 44)),
                part.columns().stream().map(column -> new Column(heading(part, column), 11)))
            .toList();
    return new Sheet(
        name, columns, Stream.of(Line.values()).map(line -> row(table, line)).toList());
  }

  private static List<Object> row(Table table, Line line) {
    var row = new ArrayList<Object>();
    row.add(line.code(table.part()) + "  " + t(line.textKey(table.part())));
    table.part().columns().forEach(column -> row.add(table.value(line, column)));
    return row;
  }

  static String heading(Part part, Cell column) {
    if (column.equals(Cell.ALL)) {
      return part == Part.JOBSEEKERS ? t("statistics.iii1.both") : t("statistics.iii1.total");
    }
    String sex = column.sex().equals("LP") ? t("statistics.iii1.open") : column.sex();
    return (column.age().isEmpty()
            ? part == Part.JOBSEEKERS ? t("statistics.iii1.total") + " " : ""
            : t("statistics.iii1.age", column.age().replace('-', '–')) + " ")
        + sex;
  }
}
