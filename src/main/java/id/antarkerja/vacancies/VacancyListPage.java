package id.antarkerja.vacancies;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The officer's list: one tab of the reader's territory. */
record VacancyListPage(
    VacancyFilter filter,
    List<VacancySummary> rows,
    long waiting,
    String words,
    boolean fromStart,
    @Nullable String next) {

  List<VacancyFilter> tabs() {
    return List.of(VacancyFilter.values());
  }
}
