package id.antarkerja.database;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows in PostgreSQL's text format for COPY: tabs between, \N for null, backslashes doubled. */
public final class CopyText {
  private final StringBuilder text;
  private boolean first = true;

  /**
   * @param size about how many characters it will hold
   */
  public CopyText(int size) {
    text = new StringBuilder(size);
  }

  /** The next column: bytes, a list as an array, or anything as its text. */
  public CopyText add(@Nullable Object value) {
    if (!first) {
      text.append('\t');
    }
    first = false;
    if (value == null) {
      text.append("\\N");
    } else if (value instanceof byte[] bytes) {
      text.append("\\\\x").append(HexFormat.of().formatHex(bytes));
    } else if (value instanceof List<?> list) {
      escaped(array(list));
    } else {
      escaped(value.toString());
    }
    return this;
  }

  public void end() {
    text.append('\n');
    first = true;
  }

  private static String array(List<?> values) {
    return values.stream().map(CopyText::element).collect(Collectors.joining(",", "{", "}"));
  }

  private static String element(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Number number -> number.toString();
      default -> '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    };
  }

  private void escaped(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }

  /** In characters. */
  public int length() {
    return text.length();
  }

  /** What there is so far; begins anew. */
  public String take() {
    String rows = text.toString();
    text.setLength(0);
    return rows;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
