package id.antarkerja.partners;

import id.antarkerja.web.Form;
import id.antarkerja.web.NoNik;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what people write in a room; nothing that looks like a NIK gets in. */
final class Words {
  static final int LONGEST_REASON = 500;
  static final int SHORTEST_REASON = 10;

  private Words() {}

  /** Several lines; null with an error beside the field when there are none, or too many. */
  static @Nullable String lines(Form form, String name, int max) {
    return without(form, name, form.requiredLines(name, max));
  }

  /** One line, as {@link #lines}. */
  static @Nullable String line(Form form, String name, int max) {
    return without(form, name, form.required(name, max));
  }

  private static @Nullable String without(Form form, String name, @Nullable String text) {
    NoNik.check(form, name);
    return form.error(name) == null ? text : null;
  }

  /** Why; of {@value #SHORTEST_REASON} to {@value #LONGEST_REASON} characters. */
  static @Nullable String reason(Form form) {
    String reason = lines(form, "reason", LONGEST_REASON);
    if (reason != null && reason.length() < SHORTEST_REASON) {
      form.reject("reason", "partners.error.reason", SHORTEST_REASON);
      return null;
    }
    return reason;
  }

  /** A label to show, never a path; its end says what it is. */
  static String fileName(@Nullable String name) {
    String clean = Form.of(Map.of("name", List.of(name == null ? "" : name))).value("name");
    String label = clean.replaceAll("[\\\\/\\p{Cntrl}]", " ").strip();
    return label.length() > 200 ? label.substring(label.length() - 200) : label;
  }
}
