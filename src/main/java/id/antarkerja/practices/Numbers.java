package id.antarkerja.practices;

import id.antarkerja.web.Form;
import id.antarkerja.web.T;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers with up to two decimals and months, as people write them. */
final class Numbers {
  private static final Pattern PLAIN = Pattern.compile("\\d{1,12}([.,]\\d{1,2})?");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(\\.\\d{3}){1,3}(,\\d{1,2})?");
  private static final Pattern MONTH = Pattern.compile("(19[5-9]|20[0-9])[0-9]-(0[1-9]|1[0-2])");

  private Numbers() {}

  /** "12,5", "12.5" and "1.250,5"; "1.250" is a thousand and more. */
  static @Nullable BigDecimal decimal(Form form, String name) {
    String text = form.value(name).strip();
    if (text.isEmpty()) {
      form.reject(name, "error.required");
      return null;
    }
    if (GROUPED.matcher(text).matches()) {
      return new BigDecimal(text.replace(".", "").replace(',', '.'));
    }
    if (PLAIN.matcher(text).matches()) {
      return new BigDecimal(text.replace(',', '.'));
    }
    form.reject(name, "practices.error.number");
    return null;
  }

  static @Nullable YearMonth month(Form form, String name) {
    String text = form.value(name).strip();
    if (text.isEmpty()) {
      return null;
    }
    if (MONTH.matcher(text).matches()) {
      return YearMonth.parse(text);
    }
    form.reject(name, "practices.error.month");
    return null;
  }

  static String text(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(T.locale());
    format.setMaximumFractionDigits(2);
    return format.format(number);
  }
}
