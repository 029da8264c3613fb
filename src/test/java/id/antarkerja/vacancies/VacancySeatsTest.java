package id.antarkerja.vacancies;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.employers.EmployerStatus;
import id.antarkerja.kernel.Sex;
import id.antarkerja.kernel.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class VacancySeatsTest extends VacancyHouseTest {
  @Test
  void fifty_at_once_get_three_seats_and_no_more() throws Exception {
    VacancyId id = published(draft().openings(3));
    List<Callable<Verdict>> hopefuls = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      hopefuls.add(() -> takeSeat(id));
    }
    List<Verdict> verdicts = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (Future<Verdict> answer : pool.invokeAll(hopefuls)) {
        verdicts.add(answer.get());
      }
    }
    assertThat(verdicts).filteredOn(Verdict::isAllowed).hasSize(3);
    assertThat(verdicts)
        .filteredOn(verdict -> !verdict.isAllowed())
        .hasSize(47)
        .allSatisfy(refused -> assertThat(codes(refused)).containsExactly("vacancy.noSeatLeft"));
    assertThat(summary(id).status()).isEqualTo(VacancyStatus.FILLED);
    assertThat(events(id)).filteredOn("FILLED 1"::equals).hasSize(3);
    assertThat(stockByEvents(id)).isZero();
  }

  @Test
  void a_seat_given_back_opens_a_filled_vacancy_again() {
    VacancyId id = published(draft().openings(1));
    assertThat(takeSeat(id).isAllowed()).isTrue();
    assertThat(codes(takeSeat(id))).containsExactly("vacancy.noSeatLeft");
    assertThat(releaseSeat(id).isAllowed()).isTrue();
    assertThat(summary(id).isOpen()).isTrue();
    assertThat(stockByEvents(id)).isEqualTo(1);
    assertThat(codes(releaseSeat(id))).containsExactly("vacancy.noSeatTaken");
  }

  @Test
  void a_seat_given_back_after_the_last_day_is_gone_at_once() {
    VacancyId id = published(draft().openings(1).until(days.today(KARAWANG)));
    takeSeat(id);
    clock.advance(Duration.ofDays(1));
    assertThat(releaseSeat(id).isAllowed()).isTrue();
    assertThat(summary(id).status()).isEqualTo(VacancyStatus.EXPIRED);
    assertThat(stockByEvents(id)).isZero();
  }

  @Test
  void who_applied_in_time_may_be_hired_after_the_last_day() {
    VacancyId id = published(draft().openings(3).until(days.today(KARAWANG)));
    clock.advance(Duration.ofDays(1));
    assertThat(takeSeat(id).isAllowed()).isTrue();
    asSystem(() -> vacancies.expireDue());
    assertThat(takeSeat(id).isAllowed()).isTrue();
    assertThat(summary(id).status()).isEqualTo(VacancyStatus.EXPIRED);
    assertThat(summary(id).seatsLeft()).isEqualTo(1);
    assertThat(events(id)).endsWith("FILLED 1", "REMOVED 2", "REOPENED 1", "FILLED 1");
    assertThat(stockByEvents(id)).isZero();
    assertThat(releaseSeat(id).isAllowed()).isTrue();
    assertThat(stockByEvents(id)).isZero();
  }

  @Test
  void who_was_taken_before_a_pause_still_starts() {
    VacancyId id = published(draft());
    as(KARAWANG, () -> vacancies.pause(id, version(id)));
    assertThat(takeSeat(id).isAllowed()).isTrue();
    assertThat(summary(id).status()).isEqualTo(VacancyStatus.PAUSED);
    as(KARAWANG, () -> vacancies.resume(id, version(id)));
    assertThat(takeSeat(id).isAllowed()).isTrue();
    assertThat(audited("vacancy.paused", id.value())).isEqualTo(1);
    assertThat(audited("vacancy.resumed", id.value())).isEqualTo(1);
  }

  @Test
  void a_seat_given_back_undoes_neither_a_pause_nor_the_stop_of_the_employer() {
    VacancyId paused = published(draft().openings(1));
    as(KARAWANG, () -> vacancies.pause(paused, version(paused)));
    takeSeat(paused);
    assertThat(summary(paused).status()).isEqualTo(VacancyStatus.FILLED);
    assertThat(releaseSeat(paused).isAllowed()).isTrue();
    assertThat(summary(paused).status()).isEqualTo(VacancyStatus.PAUSED);
    assertThat(as(KARAWANG, () -> vacancies.resume(paused, version(paused))).isAllowed()).isTrue();
    takeSeat(paused);
    releaseSeat(paused);
    assertThat(summary(paused).isOpen()).isTrue();

    VacancyId stopped = published(draft().openings(1));
    takeSeat(stopped);
    var employer = summary(stopped).employer();
    as(
        KARAWANG,
        () -> {
          employers.setStatus(
              employer, employers.summary(employer).version(), EmployerStatus.SUSPENDED);
          return true;
        });
    assertThat(releaseSeat(stopped).isAllowed()).isTrue();
    assertThat(summary(stopped).status()).isEqualTo(VacancyStatus.PAUSED);
    assertThat(stockByEvents(stopped)).isEqualTo(1);
  }

  @Test
  void whatever_happens_the_dated_facts_add_up_to_what_is_still_open() {
    Random random = new Random(57);
    for (int world = 0; world < 12; world++) {
      VacancyId id =
          published(
              draft()
                  .openings(1 + random.nextInt(4))
                  .until(days.today(KARAWANG).plusDays(random.nextInt(3)))
                  .wage(Wage.UNKNOWN));
      for (int step = 0; step < 15; step++) {
        anything(id, random.nextInt(7));
        assertThat(stockByEvents(id)).as("world %d step %d", world, step).isEqualTo(inStock(id));
      }
    }
  }

  private void anything(VacancyId id, int what) {
    switch (what) {
      case 0, 1, 2 -> takeSeat(id);
      case 3 -> releaseSeat(id);
      case 4 -> as(KARAWANG, () -> vacancies.pause(id, version(id)));
      case 5 -> as(KARAWANG, () -> vacancies.resume(id, version(id)));
      default -> {
        clock.advance(Duration.ofHours(8));
        asSystem(() -> vacancies.expireDue());
      }
    }
  }

  private long inStock(VacancyId id) {
    return asSystem(
        () ->
            jdbc.sql(
                    """
                    select case when in_stock then openings - filled else 0 end
                      from vacancies.vacancies where id = :id
                    """)
                .param("id", id.value())
                .query(Long.class)
                .single());
  }

  @Test
  void the_sex_asked_for_is_on_every_fact_and_nowhere_in_what_matching_reads() {
    VacancyId id = submitted(draft().asking(Sex.P));
    publish(
        id,
        List.of(
            new FlagDecision(0, FlagDecision.Kind.PROPOSAL, ""),
            new FlagDecision(1, FlagDecision.Kind.PROPOSAL, ""),
            new FlagDecision(2, FlagDecision.Kind.PROPOSAL, ""),
            new FlagDecision(3, FlagDecision.Kind.PROPOSAL, "")));
    takeSeat(id);
    List<String> asked =
        asSystem(
            () ->
                jdbc.sql(
                        "select distinct sex_asked from vacancies.vacancy_events where vacancy_id ="
                            + " :id")
                    .param("id", id.value())
                    .query(String.class)
                    .list());
    assertThat(asked).containsExactly("P");
    assertThat(VacancyFacts.class.getRecordComponents())
        .extracting(component -> component.getName().toLowerCase(java.util.Locale.ROOT))
        .noneMatch(
            name -> name.matches("sex.*|(min|max)?age|marital.*|looks|.*condition|religion"));
  }
}
