package id.antarkerja.officers.registry;

import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.Sex;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * The 18 digits of a civil servant: birth date (YYYYMMDD), month of appointment as a candidate
 * (YYYYMM), sex (1 man, 2 woman), a serial of three. Source of the parts: the task of this registry
 * (domain reference 2.1); not verified against BKN's own rule.
 */
public final class Nip {
  public static final int LENGTH = 18;
  private static final Pattern BETWEEN = Pattern.compile("[\\s.\\-_/']");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern SPREADSHEET = Pattern.compile("[0-9]([.,][0-9]+)?[eE][+]?[0-9]+");
  private static final int YOUNGEST = 15;

  private final String digits;

  private Nip(String digits) {
    this.digits = digits;
  }

  /** A number that can be one, or why not. */
  sealed interface Read permits Good, Bad {}

  record Good(Nip nip) implements Read {}

  record Bad(Reason reason) implements Read {}

  /** Blanks, dots and dashes between the digits do not matter. */
  static Read read(String text) {
    if (SPREADSHEET.matcher(text.strip()).matches()) {
      return bad("spreadsheet");
    }
    String digits = BETWEEN.matcher(text).replaceAll("");
    if (!DIGITS.matcher(digits).matches()) {
      return bad("digits");
    }
    if (digits.length() != LENGTH) {
      return bad("length", LENGTH, digits.length());
    }
    Nip nip = new Nip(digits);
    if (!isDay(nip.digits)) {
      return bad("birth", digits.substring(0, 8));
    }
    if (!isMonth(nip.digits)) {
      return bad("appointed", digits.substring(8, 14));
    }
    if (digits.charAt(14) != '1' && digits.charAt(14) != '2') {
      return bad("sex", digits.substring(14, 15));
    }
    if (digits.endsWith("000")) {
      return bad("serial");
    }
    return nip.appointed().isBefore(YearMonth.from(nip.bornOn()).plusYears(YOUNGEST))
        ? bad("order")
        : new Good(nip);
  }

  /**
   * @throws IllegalArgumentException when it can be none; the digits are not in the message
   */
  public static Nip of(String text) {
    return switch (read(text)) {
      case Good(Nip nip) -> nip;
      case Bad(Reason reason) -> throw new IllegalArgumentException(reason.code());
    };
  }

  private static Bad bad(String what, Object... parameters) {
    return new Bad(Reason.of("officers.nip." + what, parameters));
  }

  private static boolean isDay(String digits) {
    try {
      return day(digits).getYear() >= 1900;
    } catch (DateTimeException none) {
      return false;
    }
  }

  private static boolean isMonth(String digits) {
    int month = number(digits, 12, 14);
    return month >= 1 && month <= 12 && number(digits, 8, 12) >= 1900;
  }

  private static LocalDate day(String digits) {
    return LocalDate.of(number(digits, 0, 4), number(digits, 4, 6), number(digits, 6, 8));
  }

  private static int number(String digits, int from, int to) {
    return Integer.parseInt(digits.substring(from, to));
  }

  /** For sealing and the blind index, and for those who may see it. */
  public String digits() {
    return digits;
  }

  public LocalDate bornOn() {
    return day(digits);
  }

  /** When they became a candidate (TMT CPNS). */
  public YearMonth appointed() {
    return YearMonth.of(number(digits, 8, 12), number(digits, 12, 14));
  }

  public Sex sex() {
    return digits.charAt(14) == '1' ? Sex.L : Sex.P;
  }

  /** "19850715 201001 2 003", as it is printed. */
  public String spaced() {
    return digits.substring(0, 8)
        + " "
        + digits.substring(8, 14)
        + " "
        + digits.substring(14, 15)
        + " "
        + digits.substring(15);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Nip nip && nip.digits.equals(digits);
  }

  @Override
  public int hashCode() {
    return digits.hashCode();
  }

  /** Safe to log. */
  @Override
  public String toString() {
    return "NIP ••••" + digits.substring(14);
  }
}
