package id.antarkerja.matching;

import id.antarkerja.vacancies.VacancySummary;

/**
 * A vacancy that a person fits.
 *
 * @param score 0 to 25,500
 * @param km between the regencies; 0 the same, -1 unknown
 */
public record VacancyMatch(int score, VacancySummary vacancy, int km) {
  /** 0 to 100. */
  public int ring() {
    return Ring.of(score);
  }
}
