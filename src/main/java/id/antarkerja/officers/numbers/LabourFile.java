package id.antarkerja.officers.numbers;

import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.sheets.ReadRow;
import id.antarkerja.sheets.SheetReader;
import id.antarkerja.sheets.UnreadableSheet;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A list as a workbook, or as text whose cells are parted by commas, semicolons or tabs. */
final class LabourFile {
  static final long LONGEST = 2L * 1024 * 1024;

  private static final int MOST_ROWS = 20_000;

  private LabourFile() {}

  /**
   * Rows that are not empty, the headings first.
   *
   * @throws RefusedException {@code officers.labour.unreadable}
   */
  static List<ReadRow> rows(byte[] content) {
    boolean zip = content.length > 2 && content[0] == 'P' && content[1] == 'K';
    List<ReadRow> rows = zip ? workbook(content) : text(content);
    if (rows.size() > MOST_ROWS) {
      throw unreadable();
    }
    return rows;
  }

  private static List<ReadRow> workbook(byte[] content) {
    try {
      return SheetReader.read(content).stream()
          .filter(sheet -> !sheet.isEmpty())
          .findFirst()
          .orElse(List.of());
    } catch (UnreadableSheet broken) {
      throw unreadable();
    }
  }

  private static List<ReadRow> text(byte[] content) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException other) {
      throw unreadable();
    }
    if (text.indexOf('\0') >= 0) {
      throw unreadable();
    }
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return parted(plain, separator(plain.lines().findFirst().orElse("")));
  }

  private static RefusedException unreadable() {
    return new RefusedException(Reason.of("officers.labour.unreadable"));
  }

  private static char separator(String head) {
    return head.indexOf(';') >= 0 ? ';' : head.indexOf('\t') >= 0 ? '\t' : ',';
  }

  /** As RFC 4180 says: a cell in quotes may hold anything, and two quotes are one. */
  private static List<ReadRow> parted(String text, char separator) {
    List<ReadRow> rows = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int number = 1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? '\n' : text.charAt(i);
      boolean end = i == text.length();
      if (quoted && !end) {
        if (c != '"') {
          cell.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append(c);
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == separator || c == '\n') {
        cells.add(cell.toString().strip());
        cell.setLength(0);
        if (c == '\n') {
          if (cells.stream().anyMatch(one -> !one.isEmpty())) {
            rows.add(new ReadRow(number, List.copyOf(cells)));
          }
          cells.clear();
          number++;
        }
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    return rows;
  }
}
