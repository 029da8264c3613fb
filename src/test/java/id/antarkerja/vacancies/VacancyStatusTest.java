package id.antarkerja.vacancies;

import static id.antarkerja.vacancies.VacancyStatus.DRAFT;
import static id.antarkerja.vacancies.VacancyStatus.EXPIRED;
import static id.antarkerja.vacancies.VacancyStatus.FILLED;
import static id.antarkerja.vacancies.VacancyStatus.PAUSED;
import static id.antarkerja.vacancies.VacancyStatus.PUBLISHED;
import static id.antarkerja.vacancies.VacancyStatus.RETURNED;
import static id.antarkerja.vacancies.VacancyStatus.SUBMITTED;
import static id.antarkerja.vacancies.VacancyStatus.TAKEN_DOWN;
import static id.antarkerja.vacancies.VacancyStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VacancyStatusTest {
  static final Map<VacancyStatus, Set<VacancyStatus>> STEPS =
      Map.of(
          DRAFT, Set.of(SUBMITTED, WITHDRAWN),
          SUBMITTED, Set.of(PUBLISHED, RETURNED, EXPIRED, WITHDRAWN, TAKEN_DOWN),
          RETURNED, Set.of(SUBMITTED, EXPIRED, WITHDRAWN),
          PUBLISHED, Set.of(SUBMITTED, PAUSED, FILLED, EXPIRED, WITHDRAWN, TAKEN_DOWN),
          PAUSED, Set.of(SUBMITTED, PUBLISHED, FILLED, EXPIRED, WITHDRAWN, TAKEN_DOWN),
          FILLED, Set.of(PUBLISHED, PAUSED, EXPIRED),
          EXPIRED, Set.of(SUBMITTED),
          WITHDRAWN, Set.of(),
          TAKEN_DOWN, Set.of());

  @Test
  void every_step_is_allowed_or_refused_as_the_table_says() {
    for (VacancyStatus from : VacancyStatus.values()) {
      for (VacancyStatus to : VacancyStatus.values()) {
        assertThat(from.mayBecome(to))
            .as("%s to %s", from, to)
            .isEqualTo(STEPS.get(from).contains(to));
      }
    }
  }

  @Test
  void nothing_is_published_without_having_been_submitted_and_verified() {
    assertThat(DRAFT.mayBecome(PUBLISHED)).isFalse();
    assertThat(RETURNED.mayBecome(PUBLISHED)).isFalse();
    assertThat(EXPIRED.mayBecome(PUBLISHED)).isFalse();
  }
}
