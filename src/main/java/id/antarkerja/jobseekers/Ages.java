package id.antarkerja.jobseekers;

import java.time.LocalDate;
import java.time.Period;

final class Ages {
  private Ages() {}

  /** A day of birth that gives the same age today, and is nobody's own. */
  static LocalDate blurred(LocalDate bornOn, LocalDate today) {
    return today.minusYears(at(bornOn, today));
  }

  /** Whole years; negative for a day in the future. */
  static int at(LocalDate bornOn, LocalDate day) {
    return bornOn.isAfter(day) ? -1 : Period.between(bornOn, day).getYears();
  }
}
