package id.antarkerja.placements;

import id.antarkerja.jobseekers.JobseekerSummary;
import id.antarkerja.referrals.Contract;
import id.antarkerja.vacancies.VacancySummary;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import java.util.List;

/** Reporting that somebody works somewhere. */
record NewPlacementPage(JobseekerSummary person, VacancySummary vacancy, Form form) {

  List<Option> contracts() {
    return PlacementPage.options("placements.contract.", Contract.values());
  }

  List<Option> sides() {
    return PlacementPage.options("placements.side.", Side.values());
  }
}
