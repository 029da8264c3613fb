package id.antarkerja.statistics;

import static id.antarkerja.web.T.number;
import static id.antarkerja.web.T.t;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that must be true of the figures, computed and shown with its numbers.
 *
 * @param href where to look further; "" for nowhere
 */
record Check(String title, String detail, boolean holds, String href, String linkText) {

  private Check(String title, String detail, boolean holds) {
    this(title, detail, holds, "", "");
  }

  static List<Check> all(OverviewPage page) {
    Counts people = page.jobseekers().total();
    Counts places = page.vacancies().total();
    var checks = new ArrayList<Check>();
    checks.add(
        new Check(
            t("statistics.check.rest"),
            difference(people, page.jobseekers()),
            page.jobseekers().negative().isEmpty()));
    checks.add(
        carriedOver(page, page.jobseekers(), page.lastJobseekers(), "statistics.check.opening"));
    checks.add(
        new Check(
            t("statistics.check.places"),
            difference(places, page.vacancies()),
            page.vacancies().negative().isEmpty()));
    checks.add(
        carriedOver(
            page, page.vacancies(), page.lastVacancies(), "statistics.check.openingPlaces"));
    if (page.registeredNow() != null) {
      long rest = people.of(Line.REST);
      checks.add(
          new Check(
              t("statistics.check.register"),
              t("statistics.check.registerNow", number(rest), number(page.registeredNow())),
              rest == page.registeredNow()));
    }
    return checks;
  }

  private static Check carriedOver(
      OverviewPage page, Table table, Table lastMonth, String titleKey) {
    return new Check(
        t(titleKey),
        t(
            "statistics.check.carriedOver",
            page.lastMonth(),
            number(lastMonth.value(Line.REST, Cell.ALL)),
            page.month(),
            number(table.total().carried())),
        table.continues(lastMonth),
        page.lastMonthHref(),
        t("statistics.check.open", page.lastMonth()));
  }

  private static String difference(Counts counts, Table table) {
    String difference =
        number(counts.of(Line.IN))
            + " − "
            + number(counts.of(Line.OUT))
            + " = "
            + number(counts.of(Line.REST));
    return table.negative().isEmpty()
        ? t("statistics.check.noneBelow", difference)
        : t("statistics.check.below", difference, table.negative().size());
  }
}
