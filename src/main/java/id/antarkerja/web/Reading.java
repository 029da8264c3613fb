package id.antarkerja.web;

import id.antarkerja.kernel.Emails;
import id.antarkerja.kernel.Phones;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How one sent value becomes a date, a number or a choice, or an error of its form. */
final class Reading {
  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DAY_FIRST = Pattern.compile("\\d{1,2}[-/. ]\\d{1,2}[-/. ]\\d{4}");
  private static final Pattern WHOLE = Pattern.compile("-?(\\d{1,15}|\\d{1,3}(\\.\\d{3}){1,4})");
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");
  private static final DateTimeFormatter DAY_MONTH_YEAR =
      DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);

  private Reading() {}

  static @Nullable String fits(Form form, String name, String text, int max) {
    if (text.isEmpty()) {
      return null;
    }
    int length = text.codePointCount(0, text.length());
    if (length <= max) {
      return text;
    }
    form.reject(name, "error.tooLong", max, length);
    return null;
  }

  static @Nullable LocalDate date(Form form, String name, String text) {
    if (text.isEmpty()) {
      return null;
    }
    LocalDate day = day(text);
    if (day == null || day.getYear() < 1900 || day.getYear() > 2199) {
      form.reject(name, "error.date");
      return null;
    }
    return day;
  }

  private static @Nullable LocalDate day(String text) {
    try {
      if (ISO.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
      return DAY_FIRST.matcher(text).matches()
          ? LocalDate.parse(text.replaceAll("[/. ]", "-"), DAY_MONTH_YEAR)
          : null;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  static @Nullable Long whole(Form form, String name, String raw, long min, long max) {
    String text = raw.strip();
    if (text.isEmpty()) {
      return null;
    }
    if (!WHOLE.matcher(text).matches()) {
      form.reject(name, "error.whole");
      return null;
    }
    long number = Long.parseLong(text.replace(".", ""));
    if (number < min || number > max) {
      form.reject(name, "error.range", min, max);
      return null;
    }
    return number;
  }

  static @Nullable String email(Form form, String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    String address = Emails.of(text).orElse(null);
    if (address == null) {
      form.reject(name, "error.email");
    }
    return address;
  }

  static @Nullable String phone(Form form, String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    Optional<String> number = Phones.e164(text);
    if (number.isEmpty()) {
      form.reject(name, "error.phone");
    }
    return number.orElse(null);
  }

  static <E extends Enum<E>> @Nullable E oneOf(
      Form form, String name, String text, Class<E> kinds) {
    if (text.isEmpty()) {
      return null;
    }
    var found = Stream.of(kinds.getEnumConstants()).filter(k -> k.name().equals(text)).findFirst();
    if (found.isEmpty()) {
      form.reject(name, "error.choice");
    }
    return found.orElse(null);
  }

  static @Nullable UUID uuid(Form form, String name, String text) {
    if (text.isEmpty()) {
      return null;
    }
    if (!UUID_TEXT.matcher(text).matches()) {
      form.reject(name, "error.choice");
      return null;
    }
    return UUID.fromString(text);
  }
}
