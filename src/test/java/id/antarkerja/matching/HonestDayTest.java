package id.antarkerja.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.TestWorld;
import id.antarkerja.access.Acting;
import id.antarkerja.audit.Listed;
import id.antarkerja.audit.Readings;
import id.antarkerja.employers.Employers;
import id.antarkerja.employers.NewEmployer;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.jobseekers.LoadedJobseeker;
import id.antarkerja.jobseekers.Registering;
import id.antarkerja.kernel.Sex;
import id.antarkerja.officers.Office;
import id.antarkerja.vacancies.Vacancies;
import id.antarkerja.vacancies.VacancyId;
import id.antarkerja.vacancies.Verification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The busiest honest day that we can think of is never stopped, and reads no stranger. */
class HonestDayTest extends HouseTest {
  private static final String HERE = "3517";

  @Autowired private Jobseekers jobseekers;
  @Autowired private Vacancies vacancies;
  @Autowired private Employers employers;
  @Autowired private Shortlists shortlists;
  @Autowired private Readings readings;

  @Test
  void five_hundred_registrations_and_forty_shortlists_of_twenty_three() {
    Acting officer = officerOf(HERE).acting();
    for (int i = 0; i < 500; i++) {
      registeredAndOpened(officer, i);
      clock.advance(Duration.ofSeconds(50));
    }
    List<LoadedJobseeker> others = others(40 * 23);
    for (int i = 0; i < 40; i++) {
      List<LoadedJobseeker> fitting = others.subList(i * 23, i * 23 + 23);
      shortlistWorkedThrough(officer, vacancy(officer, i), fitting);
      clock.advance(Duration.ofMinutes(1));
    }
    assertThat(as(officer, readings::own))
        .as("listed, yes; strangers, none")
        .satisfies(
            usage -> {
              assertThat(usage.fortnight()).isZero();
              assertThat(usage.listed()).isGreaterThanOrEqualTo(920);
            });
  }

  private void registeredAndOpened(Acting officer, int i) {
    var made =
        (Registering.Registered)
            call(
                officer,
                () ->
                    jobseekers.register(
                        TestWorld.person(
                            "Ramai " + letters(i), Sex.P, LocalDate.of(1999, 1, 1), HERE)));
    as(officer, () -> jobseekers.one(made.publicId()));
  }

  private static String letters(int number) {
    var name = new StringBuilder();
    for (char digit : String.valueOf(10_000 + number).toCharArray()) {
      name.append("ramilukedo".charAt(digit - '0')).append('a');
    }
    return name.toString();
  }

  private List<LoadedJobseeker> others(int count) {
    Office office = asSystem(() -> offices.byTerritory(HERE).orElseThrow());
    List<LoadedJobseeker> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      made.add(
          TestWorld.registered(
              office,
              LocalDate.of(2026, 9, 1),
              TestWorld.person("Calon " + letters(i), Sex.L, LocalDate.of(1998, 1, 1), HERE)));
    }
    asSystem(
        () -> {
          jobseekers.load(made);
          return true;
        });
    return made;
  }

  private VacancyId vacancy(Acting officer, int i) {
    VacancyId id =
        as(
            officer,
            () ->
                vacancies.submit(
                    TestWorld.vacancy(
                        employers.register(
                            NewEmployer.named("PT Ramai " + letters(i), HERE), false),
                        "Operator mesin",
                        HERE,
                        3,
                        LocalDate.of(2026, 12, 20))));
    as(
        officer,
        () ->
            vacancies.publish(
                id, vacancies.summary(id).version(), new Verification("8142", null, List.of())));
    return id;
  }

  private void shortlistWorkedThrough(
      Acting officer, VacancyId vacancy, List<LoadedJobseeker> fitting) {
    List<UUID> persons = fitting.stream().map(one -> one.id().value()).toList();
    Listed listed = as(officer, () -> shortlists.shown(vacancies.summary(vacancy), persons));
    assertThat(listed).isNotNull();
    for (LoadedJobseeker one : fitting) {
      as(officer, () -> jobseekers.one(one.publicId()));
    }
  }

  @Test
  void shortlists_of_others_vacancies_and_the_forty_first_make_nobody_familiar() {
    Acting officer = officerOf(HERE).acting();
    Acting colleague = signedUp(HERE, id.antarkerja.access.Role.HEAD).acting();
    VacancyId theirs = vacancy(colleague, 900);
    UUID person = others(1).getFirst().id().value();
    as(officer, () -> shortlists.shown(vacancies.summary(theirs), List.of(person)));
    assertThat(as(officer, () -> shortlists.familiar(officer, person))).isFalse();
    as(colleague, () -> shortlists.shown(vacancies.summary(theirs), List.of(person)));
    assertThat(as(colleague, () -> shortlists.familiar(colleague, person))).isTrue();

    VacancyId mine = vacancy(officer, 901);
    owner()
        .sql(
            """
            insert into matching.shortlists (account, on_date, vacancy_id, persons)
            select :who, date '2026-11-23', uuidv7(), '{}' from generate_series(1, 40)
            """)
        .param("who", officer.actor().id())
        .update();
    as(officer, () -> shortlists.shown(vacancies.summary(mine), List.of(person)));
    assertThat(as(officer, () -> shortlists.familiar(officer, person))).isFalse();
    owner().sql("delete from matching.shortlists").update();
  }
}
