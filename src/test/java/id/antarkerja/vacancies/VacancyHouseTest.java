package id.antarkerja.vacancies;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.employers.Employers;
import id.antarkerja.employers.NewEmployer;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.Verdict;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of vacancies share: an employer, a draft, the steps of an officer. */
abstract class VacancyHouseTest extends HouseTest {
  @Autowired Vacancies vacancies;
  @Autowired Employers employers;
  @Autowired JdbcClient jdbc;
  @Autowired Days days;

  VacancyWorld.Draft draft() {
    return new VacancyWorld.Draft(employer(), days.today(KARAWANG));
  }

  EmployerId employer() {
    return as(
        KARAWANG,
        () ->
            employers.register(NewEmployer.named("PT Uji " + UUID.randomUUID(), KARAWANG), false));
  }

  VacancyId submitted(VacancyWorld.Draft draft) {
    return as(KARAWANG, () -> vacancies.submit(draft.build()));
  }

  VacancyId published(VacancyWorld.Draft draft) {
    VacancyId id = submitted(draft);
    assertThat(publish(id, List.of())).isEqualTo(Verdict.allowed());
    return id;
  }

  Verdict publish(VacancyId id, List<FlagDecision> flags) {
    String territory = summary(id).regency();
    return as(
        territory, () -> vacancies.publish(id, version(id), new Verification("8142", null, flags)));
  }

  VacancySummary summary(VacancyId id) {
    return asSystem(() -> vacancies.summary(id));
  }

  int version(VacancyId id) {
    return vacancies.summary(id).version();
  }

  Verdict takeSeat(VacancyId id) {
    return as(KARAWANG, () -> vacancies.takeSeat(id));
  }

  Verdict releaseSeat(VacancyId id) {
    return as(KARAWANG, () -> vacancies.releaseSeat(id));
  }

  /** The law of IPK III/1 part II: what the dated facts add up to. */
  long stockByEvents(VacancyId id) {
    return asSystem(
        () ->
            jdbc.sql(
                    """
                    select coalesce(sum(case when kind in ('REGISTERED', 'ADDED', 'REOPENED')
                                             then openings else -openings end), 0)
                      from vacancies.vacancy_events where vacancy_id = :id
                    """)
                .param("id", id.value())
                .query(Long.class)
                .single());
  }

  List<String> events(VacancyId id) {
    return asSystem(
        () ->
            jdbc.sql(
                    """
                    select kind || ' ' || openings from vacancies.vacancy_events
                     where vacancy_id = :id order by at, id
                    """)
                .param("id", id.value())
                .query(String.class)
                .list());
  }

  static List<String> codes(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Allowed allowed -> List.of();
      case Verdict.Refused refused -> refused.reasons().stream().map(Reason::code).toList();
    };
  }
}
