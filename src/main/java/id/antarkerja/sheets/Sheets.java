package id.antarkerja.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes workbooks (XLSX) row by row, holding a few hundred rows at a time. Text stays text, also
 * when it begins like a formula ({@code = + - @}): what people typed is never calculated.
 */
public final class Sheets {
  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final int ROWS_HELD = 500;

  /** More than a cell may hold by the file format. */
  private static final int LONGEST_TEXT = 32_767;

  private Sheets() {}

  /** One sheet; {@code out} stays open. */
  public static void write(
      OutputStream out, String name, List<Column> columns, Iterable<? extends List<?>> rows) {
    write(out, List.of(new Sheet(name, columns, rows)));
  }

  /**
   * Several sheets after each other; {@code out} stays open.
   *
   * @throws UncheckedIOException when the receiver is gone
   */
  public static void write(OutputStream out, List<Sheet> sheets) {
    try {
      var workbook = new Workbook(out, "AntarKerja", "1.0");
      for (Sheet sheet : sheets) {
        write(workbook.newWorksheet(tabName(sheet.name())), sheet);
      }
      workbook.finish();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static void write(Worksheet worksheet, Sheet sheet) throws IOException {
    for (int c = 0; c < sheet.columns().size(); c++) {
      worksheet.width(c, sheet.columns().get(c).width());
      if (sheet.columns().get(c).hidden()) {
        worksheet.hideColumn(c);
      }
      worksheet.inlineString(0, c, sheet.columns().get(c).heading());
      worksheet.style(0, c).bold().wrapText(true).set();
    }
    worksheet.freezePane(0, 1);
    int r = 1;
    for (List<?> row : sheet.rows()) {
      for (int c = 0; c < row.size(); c++) {
        write(worksheet, r, c, row.get(c));
      }
      if (r % ROWS_HELD == 0) {
        worksheet.flush();
      }
      r++;
    }
    worksheet.finish();
  }

  private static void write(Worksheet worksheet, int r, int c, @Nullable Object cell) {
    switch (cell) {
      case null -> {}
      case Number number -> worksheet.value(r, c, number);
      case LocalDate day -> {
        worksheet.value(r, c, day);
        worksheet.style(r, c).format("yyyy-mm-dd").set();
      }
      default -> worksheet.inlineString(r, c, text(cell.toString()));
    }
  }

  /** What XML can't carry is left out, and so is what no cell can hold. */
  private static String text(String raw) {
    var clean = new StringBuilder(raw.length());
    raw.codePoints()
        .filter(p -> p >= 0x20 || p == '\n' || p == '\t')
        .filter(p -> p < 0xD800 || p > 0xDFFF)
        .filter(p -> p != 0xFFFE && p != 0xFFFF)
        .forEach(clean::appendCodePoint);
    return clean.length() <= LONGEST_TEXT ? clean.toString() : clean.substring(0, LONGEST_TEXT);
  }

  /** A tab may have 31 characters and none of {@code []:*?/\}. */
  private static String tabName(String name) {
    String allowed = text(name).replaceAll("[\\[\\]:*?/\\\\\\n\\t]", "-");
    return allowed.length() <= 31 ? allowed : allowed.substring(0, 31);
  }
}
