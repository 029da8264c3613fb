package id.antarkerja.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.jobseekers.JobseekerId;
import id.antarkerja.jobseekers.WithdrawReason;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.vacancies.VacancyId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The columns follow the registries: at once on this node, soon on the others, never wrong. */
class LivingColumnsTest extends MatchingHouseTest {
  @Autowired Memory memory;
  @Autowired JdbcClient jdbc;

  @Test
  void a_person_and_a_vacancy_find_each_other_as_soon_as_both_are_in() {
    var person = register(new Cook());
    VacancyId vacancy = published();
    assertThat(candidates(KARAWANG, vacancy)).anyMatch(m -> m instanceof CandidateMatch.Person);
    assertThat(names(candidates(KARAWANG, vacancy), person)).isTrue();
    assertThat(vacanciesFor(person)).contains(vacancy);
  }

  @Test
  void what_is_closed_is_gone_at_once() {
    var person = register(new Cook());
    VacancyId vacancy = published();
    close(vacancy);
    assertThat(vacanciesFor(person)).doesNotContain(vacancy);
    assertThat(candidates(KARAWANG, vacancy)).isEmpty();
  }

  @Test
  void the_last_seat_taken_ends_the_search_and_a_seat_given_back_reopens_it() {
    var person = register(new Cook());
    VacancyId vacancy = published();
    as(KARAWANG, () -> vacancies.takeSeat(vacancy));
    assertThat(vacanciesFor(person)).contains(vacancy);
    as(KARAWANG, () -> vacancies.takeSeat(vacancy));
    assertThat(vacanciesFor(person)).doesNotContain(vacancy);
    as(KARAWANG, () -> vacancies.releaseSeat(vacancy));
    assertThat(vacanciesFor(person)).contains(vacancy);
  }

  @Test
  void somebody_who_stops_looking_is_gone_at_once() {
    var person = register(new Cook());
    VacancyId vacancy = published();
    call(
        officerOf(KARAWANG).acting(),
        () -> {
          jobseekers.withdraw(person.id(), WithdrawReason.values()[0]);
          return true;
        });
    assertThat(names(candidates(KARAWANG, vacancy), person)).isFalse();
    assertThat(vacanciesFor(person)).isEmpty();
  }

  @Test
  void a_vacancy_past_its_last_day_is_not_shown_even_before_anything_has_closed_it() {
    var person = register(new Cook());
    VacancyId vacancy = published();
    clock.advance(Duration.ofDays(31));
    assertThat(vacanciesFor(person)).doesNotContain(vacancy);
    assertThat(candidates(KARAWANG, vacancy)).isEmpty();
  }

  @Test
  void nothing_that_was_rolled_back_is_ever_found() {
    var person = register(new Cook());
    VacancyId vacancy = published();
    assertThatThrownBy(
            () ->
                as(
                    KARAWANG,
                    () -> {
                      vacancies.pause(vacancy, vacancies.summary(vacancy).version());
                      throw new IllegalStateException("changed its mind");
                    }))
        .hasMessage("changed its mind");
    assertThat(vacanciesFor(person)).contains(vacancy);
  }

  @Test
  void a_row_that_another_node_wrote_is_found_soon() {
    var person = register(new Cook());
    VacancyId vacancy = published();
    long seq = asSystem(() -> vacancies.facts(vacancy).orElseThrow().seq());
    memory.follow();
    memory.removeVacancy(seq);
    assertThat(vacanciesFor(person)).doesNotContain(vacancy);
    asSystem(
        () ->
            jdbc.sql(
                    """
                    update matching.vacancy_rows set changed_tx = pg_current_xact_id()
                     where vacancy_id = :id
                    """)
                .param("id", vacancy.value())
                .update());
    await(() -> vacanciesFor(person).contains(vacancy));
  }

  @Test
  void a_rebuild_finds_what_was_lost_and_drops_what_should_not_be_there() {
    var person = register(new Cook());
    VacancyId lost = published();
    asSystem(
        () ->
            jdbc.sql("update matching.vacancy_rows set packed = null where vacancy_id = :id")
                .param("id", lost.value())
                .update());
    UUID ghost = UUID.randomUUID();
    asSystem(
        () ->
            jdbc.sql(
                    """
                    insert into matching.vacancy_rows (seq, vacancy_id, packed)
                    select 281474976710000, :ghost, packed from matching.vacancy_rows
                     where packed is not null limit 1
                    """)
                .param("ghost", ghost)
                .update());
    matching.refreshVacancies();
    assertThat(vacanciesFor(person)).contains(lost);
    assertThat(
            asSystem(
                () ->
                    jdbc.sql(
                            "select packed is null from matching.vacancy_rows where vacancy_id = :id")
                        .param("id", ghost)
                        .query(Boolean.class)
                        .single()))
        .isTrue();
  }

  @Test
  void the_row_of_a_person_is_read_by_all_and_written_by_nobody_else() {
    UUID id = register(new Cook()).id().value();
    long seen =
        as(
            BEKASI,
            () ->
                jdbc.sql("select count(*) from matching.seeker_rows where jobseeker_id = :id")
                    .param("id", id)
                    .query(Long.class)
                    .single());
    assertThat(seen).isEqualTo(1);
    for (String change : List.of("shown = not shown", "packed = null", "territory = '3216'")) {
      assertThat(as(BEKASI, () -> written("update matching.seeker_rows set " + change, id)))
          .as(change)
          .isZero();
    }
    String copied =
        """
        insert into matching.seeker_rows (seq, jobseeker_id, card_id, territory, shown, packed)
        select -seq, uuidv7(), uuidv7(), territory, shown, packed from matching.seeker_rows
        """;
    assertThatThrownBy(() -> as(BEKASI, () -> written(copied, id)))
        .hasStackTraceContaining("row-level security");
  }

  private int written(String sql, UUID jobseeker) {
    return jdbc.sql(sql + " where jobseeker_id = :id").param("id", jobseeker).update();
  }

  @Test
  void a_person_of_another_office_is_not_there() {
    var person = register(new Cook().agreesToCard(true));
    VacancyId vacancy = published();
    assertThatThrownBy(() -> as(BEKASI, () -> matching.vacanciesFor(person.id(), 5)))
        .isInstanceOf(NotThere.class);
    assertThatThrownBy(() -> as(BEKASI, () -> matching.explain(person.id(), vacancy)))
        .isInstanceOf(NotThere.class);
    assertThatThrownBy(
            () -> as(KARAWANG, () -> matching.vacanciesFor(new JobseekerId(UUID.randomUUID()), 5)))
        .isInstanceOf(NotThere.class);
  }
}
