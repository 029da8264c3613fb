package id.antarkerja.web;

import id.antarkerja.kernel.Money;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.kernel.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Texts, dates and numbers for templates, in the reader's language: Indonesian unless the request's
 * locale is English. Static because a jte template has no beans.
 */
public final class T {
  public static final Locale INDONESIAN = Locale.of("id", "ID");
  public static final Locale ENGLISH = Locale.ENGLISH;

  private static volatile MessageSource texts = Messages.load();

  private T() {}

  static void speak(MessageSource source) {
    texts = source;
  }

  /** The text of a key; a key without a text is shown as it is, and fails a test. */
  public static String t(String key, @Nullable Object... parameters) {
    return texts.getMessage(key, parameters, locale());
  }

  /** Whether a key has a text. */
  public static boolean has(String key) {
    return !key.equals(texts.getMessage(key, null, key, locale()));
  }

  public static String t(Reason reason) {
    return t(reason.key(), reason.parameters().toArray());
  }

  public static Locale locale() {
    return english() ? ENGLISH : INDONESIAN;
  }

  /** For papers and messages that nobody's browser asked for: their language is the office's. */
  public static <R> R inIndonesian(Supplier<R> work) {
    LocaleContext before = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.setLocale(INDONESIAN);
    try {
      return work.get();
    } finally {
      LocaleContextHolder.setLocaleContext(before);
    }
  }

  static boolean english() {
    return "en".equals(LocaleContextHolder.getLocale().getLanguage());
  }

  /** "Senin, 23 November 2026". */
  public static String fmtDate(LocalDate day) {
    return format(day, "EEEE, d MMMM uuuu");
  }

  /** "23 Nov 2026". */
  public static String shortDate(LocalDate day) {
    return format(day, "d MMM uuuu");
  }

  /** "November 2026". */
  public static String month(LocalDate day) {
    return format(day, "MMMM uuuu");
  }

  /** "09.41"; "09:41" in English. */
  public static String time(LocalTime time) {
    return DateTimeFormatter.ofPattern(english() ? "HH:mm" : "HH.mm").format(time);
  }

  /** "23 Nov 2026, 09.41 WIB", on the clock of a place. */
  public static String moment(Instant at, OfficeZone zone) {
    ZonedDateTime there = at.atZone(zone.zone());
    return shortDate(there.toLocalDate()) + ", " + time(there.toLocalTime()) + " " + zone;
  }

  /** "12.480"; "12,480" in English. */
  public static String number(long number) {
    return String.format(locale(), "%,d", number);
  }

  /** A share of one: 0.79 is "79%". */
  public static String percent(double share) {
    return Math.round(share * 100) + "%";
  }

  /** "Rp 5,6 juta". */
  public static String rupiah(long amount) {
    return Money.rupiah(amount, locale());
  }

  /** "Rp 4,9–5,3 juta"; one end may be open, and both when no pay was named. */
  public static String rupiahRange(@Nullable Long min, @Nullable Long max) {
    if (min == null) {
      return max == null ? t("pay.unnamed") : t("pay.upTo", rupiah(max));
    }
    if (max == null) {
      return t("pay.from", rupiah(min));
    }
    if (min.equals(max)) {
      return rupiah(min);
    }
    String low = rupiah(min);
    String high = rupiah(max).substring("Rp ".length());
    boolean bothInMillions = min >= 1_000_000;
    return (bothInMillions ? low.substring(0, low.lastIndexOf(' ')) : low) + "–" + high;
  }

  private static String format(LocalDate day, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, locale()).format(day);
  }
}
