package id.antarkerja.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.antarkerja.vacancies.LoadedVacancy;
import id.antarkerja.vacancies.NewVacancy;
import id.antarkerja.vacancies.VacancyStatus;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class JobsTest {
  private static final int MANY = 5_000;
  private static final Jobs JOBS = Country.jobs(7);
  private static final List<LoadedVacancy> ALL =
      LongStream.range(0, MANY).mapToObj(JOBS::vacancy).toList();

  @Test
  void the_same_seed_and_day_make_the_same_vacancies() {
    Jobs again = Country.jobs(7);
    for (int i = 200; i >= 0; i--) {
      assertThat(again.vacancy(i)).isEqualTo(ALL.get(i));
    }
  }

  @Test
  void four_of_ten_wages_are_hidden_and_four_of_five_are_open_to_both() {
    assertThat(share(v -> !v.wage().shown())).isCloseTo(0.4, within(0.03));
    assertThat(share(v -> v.reported().sex() == null)).isCloseTo(0.79, within(0.03));
    assertThat(share(v -> v.reported().maxAge() != null)).isCloseTo(0.6, within(0.03));
  }

  @Test
  void some_are_filled_expired_or_withdrawn_and_all_were_published_within_90_days() {
    for (VacancyStatus status : VacancyStatus.values()) {
      boolean wanted =
          List.of(
                  VacancyStatus.PUBLISHED,
                  VacancyStatus.FILLED,
                  VacancyStatus.EXPIRED,
                  VacancyStatus.WITHDRAWN)
              .contains(status);
      assertThat(ALL.stream().anyMatch(v -> v.status() == status))
          .as("%s", status)
          .isEqualTo(wanted);
    }
  }

  @Test
  void the_demo_office_has_open_vacancies_and_some_that_wait_with_unlawful_criteria() {
    assertThat(ALL.subList(0, 600).stream())
        .filteredOn(v -> v.vacancy().regency().equals(Land.KARAWANG))
        .hasSizeGreaterThan(30);
    List<NewVacancy> waiting = IntStream.range(0, 15).mapToObj(JOBS::waiting).toList();
    assertThat(waiting)
        .filteredOn(
            v ->
                v.qualification()
                    .matches("(?s).*(Usia|Wanita|menikah|menarik|badan|Pria|muslim|wanita).*"))
        .hasSize(10);
  }

  @Test
  void firms_are_invented() {
    Land land = new Land(Country.CLASSIFICATIONS);
    List<Firm> firms = new Firms(7, 500, land, new Trades(Country.CLASSIFICATIONS)).all();
    assertThat(firms)
        .allMatch(firm -> firm.name().matches(".*(Rekaan|Contoh|Misalan|Andaian|Umpama|Khayal)"));
    assertThat(firms).extracting(Firm::name).doesNotHaveDuplicates();
    assertThat(firms).allMatch(firm -> firm.nib() == null || firm.nib().startsWith("00"));
  }

  private static double share(Predicate<NewVacancy> which) {
    return ALL.stream().map(LoadedVacancy::vacancy).filter(which).count() / (double) MANY;
  }
}
