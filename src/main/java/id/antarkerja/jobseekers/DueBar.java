package id.antarkerja.jobseekers;

import id.antarkerja.web.T;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * The life of a card as a line: issue, reports, end.
 *
 * @param next the report (or end) that comes next; {@code daysLeft} is negative when it is overdue
 * @param done how far along today is, in percent of the width
 */
record DueBar(
    LocalDate issued,
    List<Point> reports,
    LocalDate expires,
    LocalDate next,
    long daysLeft,
    String done) {

  /**
   * @param at percent of the width, as SVG takes it
   */
  record Point(String at, String label, LocalDate on, boolean covered, boolean isNext) {}

  static DueBar of(RegistrationRules rules, JobseekerFile.Registration card, LocalDate today) {
    List<LocalDate> due = rules.reports(card.issuedOn());
    LocalDate next = card.reports() < due.size() ? due.get(card.reports()) : card.expiresOn();
    List<Point> points =
        due.stream()
            .map(
                day ->
                    new Point(
                        at(card, day),
                        DateTimeFormatter.ofPattern("MMM yy", T.locale()).format(day),
                        day,
                        day.isBefore(next),
                        day.equals(next)))
            .toList();
    return new DueBar(
        card.issuedOn(),
        points,
        card.expiresOn(),
        next,
        ChronoUnit.DAYS.between(today, next),
        share(card, today));
  }

  private static String at(JobseekerFile.Registration card, LocalDate day) {
    return percent(2 + 0.96 * along(card, day));
  }

  private static String share(JobseekerFile.Registration card, LocalDate today) {
    return percent(0.96 * along(card, today));
  }

  private static double along(JobseekerFile.Registration card, LocalDate day) {
    double whole = ChronoUnit.DAYS.between(card.issuedOn(), card.expiresOn());
    return Math.clamp(100 * ChronoUnit.DAYS.between(card.issuedOn(), day) / whole, 0, 100);
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.1f%%", value);
  }
}
