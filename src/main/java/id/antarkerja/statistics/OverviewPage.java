package id.antarkerja.statistics;

import static id.antarkerja.web.T.t;

import id.antarkerja.officers.Office;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * IPK III/1 of one office and month.
 *
 * @param name what the figures are of; {@code code} its region, dotted
 * @param running whether the month is not over yet
 * @param lastJobseekers the table of the month before, counted on its own; likewise vacancies
 * @param registeredNow persons on the register now; null for months that are over
 */
record OverviewPage(
    Form form,
    Office office,
    String name,
    String code,
    Asked asked,
    boolean running,
    Table jobseekers,
    Table vacancies,
    Table lastJobseekers,
    Table lastVacancies,
    @Nullable Long registeredNow,
    List<Option> offices,
    List<Option> months) {

  String month() {
    return T.month(asked.first());
  }

  String lastMonth() {
    return T.month(asked.lastMonth().first());
  }

  String lastMonthHref() {
    return "/petugas/laporan/iii-1" + asked.lastMonth().query();
  }

  String workbookHref() {
    return "/petugas/laporan/iii-1.xlsx" + asked.query();
  }

  LocalDate lastDay() {
    return asked.next().minusDays(1);
  }

  boolean hasChoice() {
    return offices.size() > 1;
  }

  /** What the figures were counted from. */
  String counted() {
    return t(
        "statistics.countedFrom",
        T.shortDate(lastDay()),
        office.zone(),
        jobseekers.total().events() + vacancies.total().events());
  }

  List<Check> checks() {
    return Check.all(this);
  }

  long wrong() {
    return checks().stream().filter(check -> !check.holds()).count();
  }

  String verdict() {
    return wrong() == 0
        ? t("statistics.check.allHold", checks().size())
        : t("statistics.check.someFail", wrong());
  }
}
