package id.antarkerja.vacancies;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** One line of PostgreSQL's COPY text format. */
final class CopyLine {
  private final StringBuilder line = new StringBuilder(512);

  CopyLine add(@Nullable Object value) {
    if (!line.isEmpty()) {
      line.append('\t');
    }
    if (value == null) {
      line.append("\\N");
    } else {
      escaped(value.toString());
    }
    return this;
  }

  /** An array of values without commas, quotes or braces. */
  CopyLine array(Collection<?> values) {
    String joined = String.join(",", values.stream().map(Object::toString).sorted().toList());
    return add("{" + joined + "}");
  }

  private void escaped(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> line.append("\\\\");
        case '\t' -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        default -> line.append(c);
      }
    }
  }

  @Override
  public String toString() {
    return line.append('\n').toString();
  }
}
