package id.antarkerja.partners;

import id.antarkerja.web.Form;
import id.antarkerja.web.NoNik;
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
  static @Nullable String reason(Form form, String name) {
    String reason = lines(form, name, LONGEST_REASON);
    if (reason != null && reason.length() < SHORTEST_REASON) {
      form.reject(name, "partners.error.reason", SHORTEST_REASON);
      return null;
    }
    return reason;
  }
}
