package id.antarkerja.vacancies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.access.Acting;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.kernel.Sex;
import id.antarkerja.kernel.Uuid7;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

class VacancyWallsTest extends VacancyHouseTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "vacancies.vacancies",
        "vacancies.reported",
        "vacancies.flags",
        "vacancies.vacancy_events",
        "vacancies.staging",
        "employers.companies",
        "employers.contacts"
      })
  void the_public_reads_no_table(String table) {
    assertThatThrownBy(
            () -> as(Acting.ANYONE, () -> jdbc.sql("select 1 from " + table).query().listOfRows()))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void the_public_sees_published_vacancies_only_and_no_reported_value() {
    VacancyId open = published(draft().wage(new Wage(888L, 999L, true)));
    VacancyId waiting = submitted(draft().asking(Sex.P));
    List<String> seen =
        as(
            Acting.ANYONE,
            () ->
                jdbc.sql("select * from vacancies.published where id in (:ids)")
                    .param("ids", List.of(open.value(), waiting.value()))
                    .query(
                        (row, n) -> {
                          List<String> columns = new ArrayList<>();
                          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            columns.add(row.getMetaData().getColumnName(i));
                          }
                          assertThat(row.getObject("wage_min")).isNull();
                          assertThat(row.getObject("wage_max")).isNull();
                          return String.join(" ", columns);
                        })
                    .list());
    assertThat(seen).hasSize(1);
    assertThat(seen.getFirst())
        .doesNotContainPattern("\\b(sex|age|marital|condition|contact|flag)");
  }

  @Test
  void a_hidden_or_absurd_wage_is_in_nothing_that_others_read() {
    for (Wage wage :
        List.of(
            new Wage(5_000_000L, 6_000_000L, false),
            new Wage(0L, 0L, true),
            new Wage(888L, 999L, true))) {
      VacancyId id = published(draft().wage(wage));
      assertThat(summary(id).wage()).isNull();
      assertThat(asSystem(() -> vacancies.facts(id)).orElseThrow().wage()).isNull();
    }
    VacancyId id = published(draft());
    assertThat(summary(id).wage()).isEqualTo(new Wage.Stated(5_400_000L, 5_900_000L));
  }

  @Test
  void one_record_that_arrives_ten_times_at_once_is_one_vacancy() throws Exception {
    var origin = new Origin(VacancySource.KARIRHUB, Uuid7.next().toString(), null);
    NewVacancy vacancy = draft().from(origin).build();
    List<Received> received = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(5)) {
      for (var answer :
          pool.invokeAll(
              IntStream.range(0, 10)
                  .<java.util.concurrent.Callable<Received>>mapToObj(
                      i ->
                          () ->
                              as(KARAWANG, () -> vacancies.receive(vacancy, new byte[] {1, 2, 3})))
                  .toList())) {
        received.add(answer.get());
      }
    }
    assertThat(received).extracting(Received::id).containsOnly(received.getFirst().id());
    assertThat(received).extracting(Received::how).containsOnlyOnce(Received.How.NEW);
  }

  @Test
  void a_changed_record_is_verified_again_and_one_closed_here_is_left_alone() {
    var origin = new Origin(VacancySource.KARIRHUB, Uuid7.next().toString(), null);
    VacancyWorld.Draft draft = draft().from(origin);
    Received first = as(KARAWANG, () -> vacancies.receive(draft.build(), new byte[] {1}));
    publish(first.id(), List.of());
    assertThat(as(KARAWANG, () -> vacancies.receive(draft.build(), new byte[] {1})).how())
        .isEqualTo(Received.How.UNCHANGED);
    assertThat(summary(first.id()).isOpen()).isTrue();
    NewVacancy changed = draft.title("Operator Mesin Tiup").build();
    assertThat(as(KARAWANG, () -> vacancies.receive(changed, new byte[] {2})).how())
        .isEqualTo(Received.How.UPDATED);
    assertThat(summary(first.id()).status()).isEqualTo(VacancyStatus.SUBMITTED);
    assertThat(
            codes(
                as(
                    KARAWANG,
                    () ->
                        vacancies.close(
                            first.id(), version(first.id()), CloseReason.EMPLOYER_WITHDREW, ""))))
        .isEmpty();
    assertThat(as(KARAWANG, () -> vacancies.receive(changed, new byte[] {3})).how())
        .isEqualTo(Received.How.CLOSED_HERE);
    assertThat(summary(first.id()).status()).isEqualTo(VacancyStatus.WITHDRAWN);
  }

  @Test
  void what_an_office_has_verified_no_other_office_changes_by_a_file() {
    var origin = new Origin(VacancySource.KARIRHUB, Uuid7.next().toString(), null);
    VacancyWorld.Draft draft = draft().from(origin);
    Received first = as(BEKASI, () -> vacancies.receive(draft.build(), new byte[] {1}));
    NewVacancy changed = draft.title("Operator Mesin Tiup").build();
    assertThat(as(BEKASI, () -> vacancies.receive(changed, new byte[] {2})).how())
        .as("nobody has verified it yet")
        .isEqualTo(Received.How.UPDATED);
    publish(first.id(), List.of());
    NewVacancy again = draft.title("Kirim Rp 500.000 dahulu").build();
    assertThat(as(BEKASI, () -> vacancies.receive(again, new byte[] {3})).how())
        .isEqualTo(Received.How.ELSEWHERE);
    assertThat(summary(first.id()).isOpen()).isTrue();
    assertThat(summary(first.id()).title()).isEqualTo("Operator Mesin Tiup");
  }

  @Test
  void another_sex_asked_leaves_one_column_of_the_stock_and_enters_the_other() {
    VacancyWorld.Draft draft = draft();
    VacancyId id = published(draft);
    as(
        KARAWANG,
        () -> {
          var asked = new ReportedCriteria(null, null, Sex.P, null, null);
          vacancies.revise(id, version(id), draft.openings(5).with(asked).build());
          return 0;
        });
    assertThat(stockAsking("LP", id)).isZero();
    assertThat(stockAsking("P", id)).isEqualTo(5);
  }

  private long stockAsking(String sex, VacancyId id) {
    return asSystem(
        () ->
            jdbc.sql(
                    """
                    select coalesce(sum(case when kind in ('REGISTERED', 'ADDED', 'REOPENED')
                                             then openings else -openings end), 0)
                      from vacancies.vacancy_events where vacancy_id = :id and sex_asked = :sex
                    """)
                .param("id", id.value())
                .param("sex", sex)
                .query(Long.class)
                .single());
  }

  @Test
  void bulk_brings_vacancies_with_their_past_and_the_stock_adds_up() {
    EmployerId employer = employer();
    LocalDate today = days.today(KARAWANG);
    List<LoadedVacancy> world = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      boolean ended = i % 4 == 0;
      world.add(
          new LoadedVacancy(
              VacancyId.next(),
              new VacancyWorld.Draft(employer, today)
                  .title("Operator\t\\N \n" + i)
                  .until(ended ? today.minusDays(5) : today.plusDays(20))
                  .build(),
              "PT Uji Muatan",
              ended ? VacancyStatus.EXPIRED : VacancyStatus.PUBLISHED,
              Instant.parse("2026-10-01T02:00:00Z"),
              List.of(today.minusDays(9)),
              ended ? today.minusDays(4) : null,
              ended ? "EXPIRED" : null));
    }
    assertThat(asSystem(() -> vacancies.load(world.iterator()))).isEqualTo(2_000);
    assertThat(stockByEvents(world.get(0).id())).isZero();
    assertThat(stockByEvents(world.get(1).id())).isEqualTo(2);
    assertThat(summary(world.get(1).id()).title()).startsWith("Operator");
    assertThat(summary(world.get(1).id()).seatsLeft()).isEqualTo(2);
    List<VacancyId> open = new ArrayList<>();
    asSystem(
        () -> {
          vacancies.openForMatching(facts -> open.add(facts.id()));
          return 0;
        });
    assertThat(open).contains(world.get(1).id()).doesNotContain(world.get(0).id());
    assertThat(
            asSystem(
                () ->
                    jdbc.sql("select count(*) from vacancies.staging").query(Long.class).single()))
        .isZero();
  }
}
