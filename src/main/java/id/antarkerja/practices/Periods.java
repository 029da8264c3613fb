package id.antarkerja.practices;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Whole months before and after; the ones after begin when the ones before are over. */
public record Periods(
    YearMonth beforeFrom, YearMonth beforeTo, YearMonth afterFrom, YearMonth afterTo) {
  static final int LONGEST = 24;

  /** Of what the platform counts. */
  static final int SHORTEST = 3;

  static @Nullable Periods ofDays(
      @Nullable LocalDate beforeFrom,
      @Nullable LocalDate beforeTo,
      @Nullable LocalDate afterFrom,
      @Nullable LocalDate afterTo) {
    return beforeFrom == null || beforeTo == null || afterFrom == null || afterTo == null
        ? null
        : new Periods(
            YearMonth.from(beforeFrom),
            YearMonth.from(beforeTo),
            YearMonth.from(afterFrom),
            YearMonth.from(afterTo));
  }

  boolean inOrder() {
    return !beforeFrom.isAfter(beforeTo)
        && beforeTo.isBefore(afterFrom)
        && !afterFrom.isAfter(afterTo);
  }

  /** So that a number of one month is never told by its average. */
  boolean eachAtLeast(int months) {
    return !beforeFrom.plusMonths(months).isAfter(beforeTo.plusMonths(1))
        && !afterFrom.plusMonths(months).isAfter(afterTo.plusMonths(1));
  }

  boolean withinTwoYears() {
    return !beforeFrom.plusMonths(LONGEST).isBefore(beforeTo.plusMonths(1))
        && !afterFrom.plusMonths(LONGEST).isBefore(afterTo.plusMonths(1));
  }
}
