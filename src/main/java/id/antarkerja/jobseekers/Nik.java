package id.antarkerja.jobseekers;

import id.antarkerja.kernel.Sex;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The 16 digits of an ID card: district of the first registration (6), birth day (women + 40),
 * month and year (2 digits each), a serial from 0001. It never changes when its holder moves, so
 * that an old or vanished region code is lawful, and a few valid ones do not match their holder's
 * birth date: those are to be checked on the card, never refused (reference: Disdukcapil; domain
 * reference 3.5).
 */
public final class Nik {
  /** What can be said against 16 digits without asking anybody. */
  public enum Problem {
    NOT_DIGITS,
    TOO_SHORT,
    TOO_LONG,
    NO_SUCH_DAY,
    NO_SERIAL;

    public String textKey() {
      return "jobseekers.nik." + name();
    }
  }

  private static final int LENGTH = 16;
  private static final int WOMEN = 40;
  private static final Pattern BETWEEN = Pattern.compile("[\\s.\\-_/]");
  private static final Pattern DIGITS = Pattern.compile("[0-9]*");

  private final String digits;

  private Nik(String digits) {
    this.digits = digits;
  }

  /** Spaces, dots and dashes between the digits do not matter. */
  public static String normalise(String text) {
    return BETWEEN.matcher(text).replaceAll("");
  }

  public static Optional<Problem> problem(String text) {
    String digits = normalise(text);
    if (!DIGITS.matcher(digits).matches()) {
      return Optional.of(Problem.NOT_DIGITS);
    }
    if (digits.length() != LENGTH) {
      return Optional.of(digits.length() < LENGTH ? Problem.TOO_SHORT : Problem.TOO_LONG);
    }
    if (digits.endsWith("0000")) {
      return Optional.of(Problem.NO_SERIAL);
    }
    return dayExists(digits) ? Optional.empty() : Optional.of(Problem.NO_SUCH_DAY);
  }

  /**
   * @throws IllegalArgumentException when {@link #problem} has one; the digits are not in the
   *     message
   */
  public static Nik of(String text) {
    problem(text)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException("not a NIK: " + problem);
            });
    return new Nik(normalise(text));
  }

  private static boolean dayExists(String digits) {
    int day = birthDay(digits);
    int month = number(digits, 8);
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return false;
    }
    // 1900 is outside the living ages, so that a leap year is one in both centuries.
    return day <= YearMonth.of(2000 + number(digits, 10), month).lengthOfMonth();
  }

  private static int birthDay(String digits) {
    int day = number(digits, 6);
    return day > WOMEN ? day - WOMEN : day;
  }

  private static int number(String digits, int at) {
    return Integer.parseInt(digits.substring(at, at + 2));
  }

  /** For sealing, the blind index and the card alone. */
  public String digits() {
    return digits;
  }

  /** The birth date in the century that makes its holder 15 to 100 years old. */
  public Decoded decoded(LocalDate today) {
    int year = 2000 + number(digits, 10);
    LocalDate young = LocalDate.of(year, number(digits, 8), birthDay(digits));
    LocalDate old = born(year - 100);
    boolean adult = !young.isAfter(today.minusYears(15));
    boolean tooOld = !old.isAfter(today.minusYears(101));
    LocalDate born = adult || tooOld && !young.isAfter(today) ? young : old;
    return new Decoded(
        number(digits, 6) > WOMEN ? Sex.P : Sex.L,
        born,
        digits.substring(0, 4),
        digits.substring(0, 6),
        digits.substring(12));
  }

  private LocalDate born(int year) {
    YearMonth month = YearMonth.of(year, number(digits, 8));
    return month.atDay(Math.min(birthDay(digits), month.lengthOfMonth()));
  }

  /**
   * What the digits say.
   *
   * @param regency of the first registration, by the codes of that time
   * @param serial 4 digits
   */
  public record Decoded(
      Sex sex, LocalDate bornOn, String regency, String district, String serial) {}

  @Override
  public boolean equals(Object other) {
    return other instanceof Nik nik && nik.digits.equals(digits);
  }

  @Override
  public int hashCode() {
    return digits.hashCode();
  }

  /** "3217 •••• •••• 0005": safe to show and to log. */
  @Override
  public String toString() {
    return digits.substring(0, 4) + " •••• •••• " + digits.substring(12);
  }
}
