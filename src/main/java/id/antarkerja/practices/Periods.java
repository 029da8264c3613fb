package id.antarkerja.practices;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Whole months before and after; the ones after begin when the ones before are over. */
public record Periods(
    YearMonth beforeFrom, YearMonth beforeTo, YearMonth afterFrom, YearMonth afterTo) {
  static final int LONGEST = 24;

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

  boolean withinTwoYears() {
    return !beforeFrom.plusMonths(LONGEST).isBefore(beforeTo.plusMonths(1))
        && !afterFrom.plusMonths(LONGEST).isBefore(afterTo.plusMonths(1));
  }
}
