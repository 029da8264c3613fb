package id.antarkerja.database;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows in PostgreSQL's text format for COPY: tabs between, \N for null, backslashes doubled. */
public final class CopyText {
  private static final HexFormat HEX = HexFormat.of();

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
      text.append("\\\\x").append(HEX.formatHex(bytes));
    } else if (value instanceof List<?> list) {
      escaped(array(list));
    } else if (value instanceof Number || value instanceof UUID) {
      text.append(value);
    } else {
      escaped(value.toString());
    }
    return this;
  }

  /** An array of what stands in each of the values. */
  public <T extends @Nullable Object> CopyText add(
      List<T> values, Function<? super T, ? extends @Nullable Object> part) {
    if (values.isEmpty()) {
      return add("{}");
    }
    List<@Nullable Object> parts = new ArrayList<>(values.size());
    for (T value : values) {
      parts.add(part.apply(value));
    }
    return add(parts);
  }

  public void end() {
    text.append('\n');
    first = true;
  }

  private static String array(List<?> values) {
    var array = new StringBuilder(16 * values.size() + 2).append('{');
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        array.append(',');
      }
      Object value = values.get(i);
      if (value == null || value instanceof Number) {
        array.append(value);
      } else {
        quoted(array, value.toString());
      }
    }
    return array.append('}').toString();
  }

  private static void quoted(StringBuilder array, String value) {
    array.append('"');
    if (value.indexOf('\\') < 0 && value.indexOf('"') < 0) {
      array.append(value);
    } else {
      array.append(value.replace("\\", "\\\\").replace("\"", "\\\""));
    }
    array.append('"');
  }

  private void escaped(String value) {
    int done = 0;
    for (int i = 0; i < value.length(); i++) {
      String instead =
          switch (value.charAt(i)) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> null;
          };
      if (instead != null) {
        text.append(value, done, i).append(instead);
        done = i + 1;
      }
    }
    text.append(value, done, value.length());
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
