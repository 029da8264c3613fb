package id.antarkerja.vacancies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.employers.EmployerStatus;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Sex;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.kernel.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class VacancyLifeCycleTest extends VacancyHouseTest {
  @Test
  void a_submitted_vacancy_waits_until_an_officer_of_the_place_publishes_it() {
    VacancyId id = submitted(draft());
    assertThat(summary(id).status()).isEqualTo(VacancyStatus.SUBMITTED);
    assertThat(codes(takeSeat(id))).containsExactly("vacancy.notOpen");
    assertThatThrownBy(
            () ->
                as(
                    BEKASI,
                    () -> vacancies.publish(id, 1, new Verification("8142", null, List.of()))))
        .isInstanceOf(NotThere.class);
    assertThat(publish(id, List.of())).isEqualTo(Verdict.allowed());
    assertThat(summary(id).isOpen()).isTrue();
    assertThat(events(id)).containsExactly("SUBMITTED 0", "REGISTERED 3", "PUBLISHED 0");
  }

  @Test
  void publication_is_refused_while_a_flag_is_undecided() {
    VacancyId id =
        submitted(draft().description("<p>Wanita, berpenampilan menarik</p>").asking(Sex.P));
    assertThat(codes(publish(id, List.of()))).containsOnly("vacancy.flagUndecided").hasSize(6);
  }

  @Test
  void decided_words_are_published_and_what_was_reported_is_kept() {
    VacancyId id =
        submitted(draft().description("<p>Jujur, wanita, berpenampilan menarik</p>").asking(Sex.P));
    List<FlagDecision> decisions = new ArrayList<>();
    for (int field = 0; field < 4; field++) {
      decisions.add(new FlagDecision(field, FlagDecision.Kind.PROPOSAL, ""));
    }
    decisions.add(new FlagDecision(4, FlagDecision.Kind.PROPOSAL, ""));
    decisions.add(new FlagDecision(5, FlagDecision.Kind.OWN_WORDS, "rapi sesuai aturan pabrik"));
    assertThat(codes(publish(id, decisions))).isEmpty();
    VacancyRead read = asSystem(() -> vacancies.one(id));
    assertThat(read.description())
        .isEqualTo("<p>Jujur, laki-laki atau perempuan, rapi sesuai aturan pabrik</p>");
    String reported =
        asSystem(
            () ->
                jdbc.sql(
                        """
                        select description || sex || max_age from vacancies.reported
                         where vacancy_id = :id
                        """)
                    .param("id", id.value())
                    .query(String.class)
                    .single());
    assertThat(reported).isEqualTo("<p>Jujur, wanita, berpenampilan menarik</p>P35");
  }

  @Test
  void looks_can_t_be_justified_and_a_justified_sex_needs_a_reason() {
    VacancyId id = submitted(draft().description("<p>Wanita, berpenampilan menarik</p>"));
    assertThat(
            codes(
                publish(
                    id,
                    List.of(
                        new FlagDecision(0, FlagDecision.Kind.ACCEPTED, "perlu"),
                        new FlagDecision(1, FlagDecision.Kind.ACCEPTED, "Alasan yang cukup")))))
        .containsExactly("vacancy.flagReasonMissing", "vacancy.flagNotThatWay");
    assertThat(
            codes(
                publish(
                    id,
                    List.of(
                        new FlagDecision(0, FlagDecision.Kind.ACCEPTED, "Penjaga asrama putri"),
                        new FlagDecision(1, FlagDecision.Kind.OWN_WORDS, "good looking")))))
        .containsExactly("vacancy.flagOwnWords");
  }

  @Test
  void a_vacancy_of_a_blocked_employer_is_neither_taken_in_nor_published() {
    VacancyWorld.Draft draft = draft();
    VacancyId id = submitted(draft);
    var employer = summary(id).employer();
    as(
        KARAWANG,
        () -> {
          employers.setStatus(employer, 1, EmployerStatus.BLOCKED);
          return 0;
        });
    assertThat(codes(publish(id, List.of()))).containsExactly("vacancy.employerMayNot");
    assertThatThrownBy(() -> submitted(draft)).hasMessageContaining("vacancy.employerMayNot");
  }

  @Test
  void what_a_blocked_employer_offers_is_shown_to_nobody() {
    VacancyWorld.Draft draft = draft();
    VacancyId id = published(draft);
    var employer = summary(id).employer();
    as(
        KARAWANG,
        () -> {
          int version = employers.summary(employer).version();
          employers.setStatus(employer, version, EmployerStatus.BLOCKED);
          return 0;
        });
    assertThat(summary(id).status()).isEqualTo(VacancyStatus.PAUSED);
    assertThat(codes(as(KARAWANG, () -> vacancies.resume(id, version(id)))))
        .containsExactly("vacancy.employerMayNot");
  }

  @Test
  void an_old_version_changes_nothing() {
    VacancyId id = published(draft());
    assertThatThrownBy(() -> as(KARAWANG, () -> vacancies.pause(id, 1)))
        .isInstanceOf(StaleChange.class);
    assertThat(summary(id).isOpen()).isTrue();
  }

  @Test
  void sending_back_and_refusing_need_a_word_to_the_employer() {
    VacancyId id = submitted(draft());
    assertThat(codes(as(KARAWANG, () -> vacancies.sendBack(id, 1, ReturnReason.WAGE, " "))))
        .containsExactly("vacancy.noteMissing");
    assertThat(codes(as(KARAWANG, () -> vacancies.close(id, 1, CloseReason.FRAUD, ""))))
        .containsExactly("vacancy.noteMissing");
    assertThat(as(KARAWANG, () -> vacancies.sendBack(id, 1, ReturnReason.WAGE, "Mohon isi upah.")))
        .isEqualTo(Verdict.allowed());
    assertThat(summary(id).status()).isEqualTo(VacancyStatus.RETURNED);
  }

  @Test
  void after_its_last_day_it_shows_as_expired_everywhere_before_the_job_has_run() {
    VacancyId id = published(draft().until(days.today(KARAWANG)));
    assertThat(summary(id).isOpen()).isTrue();
    clock.advance(java.time.Duration.ofDays(1));
    assertThat(summary(id).status()).isEqualTo(VacancyStatus.EXPIRED);
    assertThat(asSystem(() -> vacancies.facts(id)).orElseThrow().isOpen(clock.instant())).isFalse();
    assertThat(stockByEvents(id)).isEqualTo(3);
    asSystem(() -> vacancies.expireDue());
    assertThat(events(id)).endsWith("REMOVED 3");
    assertThat(stockByEvents(id)).isZero();
  }

  @Test
  void a_revised_vacancy_is_verified_again_in_a_new_round() {
    VacancyWorld.Draft draft = draft();
    VacancyId id = published(draft);
    as(
        KARAWANG,
        () -> {
          vacancies.revise(
              id, version(id), draft.openings(5).description("<p>Good looking</p>").build());
          return 0;
        });
    assertThat(summary(id).status()).isEqualTo(VacancyStatus.SUBMITTED);
    assertThat(codes(publish(id, List.of()))).containsExactly("vacancy.flagUndecided");
    assertThat(codes(publish(id, List.of(new FlagDecision(0, FlagDecision.Kind.DELETED, "")))))
        .isEmpty();
    assertThat(events(id))
        .containsExactly(
            "SUBMITTED 0", "REGISTERED 3", "PUBLISHED 0", "SUBMITTED 0", "ADDED 2", "PUBLISHED 0");
    assertThat(stockByEvents(id)).isEqualTo(5);
  }

  @Test
  void the_database_refuses_exactly_the_steps_that_the_life_cycle_refuses() {
    for (VacancyStatus from : VacancyStatus.values()) {
      for (VacancyStatus to : VacancyStatus.values()) {
        if (from != to) {
          assertThat(databaseAllows(from, to))
              .as("%s to %s", from, to)
              .isEqualTo(from.mayBecome(to));
        }
      }
    }
  }

  private boolean databaseAllows(VacancyStatus from, VacancyStatus to) {
    VacancyId id = in(from);
    try {
      return asSystem(() -> step(id, to)) == 1;
    } catch (DataIntegrityViolationException refused) {
      return false;
    }
  }

  private int step(VacancyId id, VacancyStatus to) {
    return jdbc.sql(
            """
            update vacancies.vacancies set status = :to, published_at = now(),
                   in_stock = :to in ('PUBLISHED', 'PAUSED', 'FILLED'),
                   filled = case when :to = 'FILLED' then 1 else 0 end
             where id = :id
            """)
        .param("to", to.name())
        .param("id", id.value())
        .update();
  }

  private VacancyId in(VacancyStatus status) {
    VacancyId id = submitted(draft().openings(1));
    return asSystem(
        () -> {
          if (status == VacancyStatus.DRAFT) {
            return draftLike(id);
          }
          if (status == VacancyStatus.PAUSED || status == VacancyStatus.FILLED) {
            step(id, VacancyStatus.PUBLISHED);
          }
          step(id, status);
          return id;
        });
  }

  private VacancyId draftLike(VacancyId other) {
    VacancyId id = VacancyId.next();
    jdbc.sql(
            """
            insert into vacancies.vacancies (id, status, employer_id, employer_name, title,
                   description, qualification, words, regency, place, territory, occupation_group,
                   openings, show_wage, expires_on, closes_at, source)
            select :id, 'DRAFT', employer_id, employer_name, title, '', '', '', regency,
                   place, territory, occupation_group, 1, false, expires_on, closes_at, source
              from vacancies.vacancies where id = :other
            """)
        .param("id", id.value())
        .param("other", other.value())
        .update();
    return id;
  }
}
