package id.antarkerja.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The days on which people were registered: working days, by the months' published weights. */
final class Calendar {
  /** A card is good for two years: with a quarter more, some have run out. */
  private static final int MONTHS = 27;

  private final LocalDate today;
  private final Weighted<LocalDate> days;

  Calendar(LocalDate today) {
    this.today = today;
    List<LocalDate> working =
        Stream.iterate(today.minusMonths(MONTHS), day -> day.plusDays(1))
            .takeWhile(day -> !day.isAfter(today))
            .filter(Calendar::isWorkingDay)
            .toList();
    days = Weighted.by(working, day -> Published.BY_MONTH[day.getMonthValue() - 1]);
  }

  LocalDate today() {
    return today;
  }

  LocalDate registered(Draw draw) {
    return days.draw(draw);
  }

  /** The day itself or the next working day. */
  static LocalDate workingDay(LocalDate day) {
    return isWorkingDay(day) ? day : workingDay(day.plusDays(1));
  }

  private static boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
