package id.antarkerja.referrals;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Monday to Friday. Public holidays are not known, so a clock runs a little short, never long. */
final class WorkingDays {
  private WorkingDays() {}

  /** The {@code count}-th working day after a day. */
  static LocalDate after(LocalDate day, int count) {
    LocalDate result = day;
    for (int left = count; left > 0; ) {
      result = result.plusDays(1);
      if (isWorkingDay(result)) {
        left--;
      }
    }
    return result;
  }

  static boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
