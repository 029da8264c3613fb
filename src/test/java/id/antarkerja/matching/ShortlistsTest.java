package id.antarkerja.matching;

import static id.antarkerja.Together.untilItWaits;
import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.TestWorld;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.employers.NewContact;
import id.antarkerja.vacancies.VacancyId;
import id.antarkerja.vacancies.VacancySummary;
import id.antarkerja.vacancies.Verification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a shortlist makes familiar, and what an account alone can't bring about. */
class ShortlistsTest extends ShortlistHouse {
  @Autowired private JdbcClient jdbc;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private boolean becomesFamiliar(Acting officer, VacancyId vacancy, UUID person) {
    as(officer, () -> shortlists.shown(vacancies.summary(vacancy), List.of(person)));
    return as(officer, () -> shortlists.familiar(officer, person));
  }

  private UUID someone() {
    return others(1).getFirst().id().value();
  }

  @Test
  void who_entered_and_verified_alone_or_only_paused_makes_nobody_familiar() {
    Acting officer = newcomer(HERE, Role.OFFICER).acting();
    Acting colleague = newcomer(HERE, Role.HEAD).acting();
    UUID person = someone();
    VacancyId theirs = vacancy(colleague, 900);
    pauseAndResume(officer, theirs);
    assertThat(becomesFamiliar(officer, theirs, person)).as("paused, not verified").isFalse();
    assertThat(becomesFamiliar(colleague, theirs, person)).isTrue();
    VacancyId mine = vacancy(officer, officer, 901);
    pauseAndResume(colleague, mine);
    assertThat(becomesFamiliar(officer, mine, person)).as("entered and verified alone").isFalse();

    UUID contact = contact(colleague, mine);
    confirmed(contact, mine);
    assertThat(becomesFamiliar(officer, mine, person)).as("the employer said so").isTrue();
    VacancyId invented = vacancy(officer, officer, 902);
    UUID oneself = contact(officer, invented);
    confirmed(oneself, invented);
    assertThat(becomesFamiliar(officer, invented, someone()))
        .as("a contact whom the officer entered")
        .isFalse();
    clock.advance(Duration.ofDays(15));
    assertThat(becomesFamiliar(officer, invented, someone())).as("however long ago").isFalse();
    VacancyId real = vacancy(officer, officer, 904);
    UUID vouched = contact(officer, real);
    as(
        newcomer("35", Role.HEAD).acting(),
        () -> {
          employers.confirmContact(vouched, 1);
          return true;
        });
    confirmed(vouched, real);
    assertThat(becomesFamiliar(officer, real, someone()))
        .as("a contact of whom a second person said that it is theirs")
        .isTrue();
    SignedUp puppet = newcomer(HERE, Role.OFFICER);
    made(puppet.account(), officer.actor().id());
    VacancyId ours = vacancy(puppet.acting(), officer, 905);
    assertThat(becomesFamiliar(officer, ours, someone()))
        .as("entered by an account that one made")
        .isFalse();
    UUID ourContact = contact(puppet.acting(), ours);
    confirmed(ourContact, ours);
    assertThat(becomesFamiliar(officer, ours, someone())).as("nor by its contact").isFalse();
    VacancyId rewritten = vacancy(colleague, officer, 903);
    revised(officer, rewritten);
    assertThat(becomesFamiliar(officer, rewritten, someone()))
        .as("what somebody else entered has gone")
        .isFalse();
  }

  private void pauseAndResume(Acting who, VacancyId id) {
    as(who, () -> vacancies.pause(id, vacancies.summary(id).version()));
    as(who, () -> vacancies.resume(id, vacancies.summary(id).version()));
  }

  private UUID contact(Acting officer, VacancyId vacancy) {
    return as(
        officer,
        () ->
            employers.addContact(
                vacancies.summary(vacancy).employer(),
                new NewContact("Bu Ramai", null, null, UUID.randomUUID() + "@ramai.example")));
  }

  private void confirmed(UUID contact, VacancyId id) {
    as(
        Acting.onBehalfOf(Acting.contact(contact, "Bu Ramai").actor(), "portal.company"),
        () -> {
          VacancySummary now = vacancies.summary(id);
          vacancies.confirm(id, now.version(), now.employer());
          vacancies.confirm(id, now.version(), now.employer());
          assertThat(vacancies.confirmed(List.of(id))).containsExactly(id);
          return true;
        });
  }

  private void revised(Acting officer, VacancyId id) {
    as(
        officer,
        () -> {
          VacancySummary now = vacancies.summary(id);
          vacancies.revise(
              id,
              now.version(),
              TestWorld.vacancy(
                  now.employer(), "Operator apa saja", HERE, 3, LocalDate.of(2026, 12, 20)));
          return true;
        });
    as(
        officer,
        () ->
            vacancies.publish(
                id, vacancies.summary(id).version(), new Verification("8142", null, List.of())));
  }

  @Test
  void the_forty_first_shortlist_of_a_day_makes_nobody_familiar_not_even_at_the_same_moment()
      throws Exception {
    Acting officer = newcomer(HERE, Role.OFFICER).acting();
    VacancyId first = vacancy(officer, 910);
    VacancyId second = vacancy(officer, 911);
    UUID person = someone();
    UUID other = someone();
    shortlisted(officer, 39, 0);
    try (ExecutorService one = Executors.newSingleThreadExecutor()) {
      Future<Boolean> late =
          as(
              officer,
              () -> {
                shortlists.shown(vacancies.summary(first), List.of(person));
                int holder = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
                Future<Boolean> begun = one.submit(() -> becomesFamiliar(officer, second, other));
                untilItWaits(owner(), begun, holder);
                return begun;
              });
      assertThat(late.get()).as("the forty-first").isFalse();
    }
    assertThat(as(officer, () -> shortlists.familiar(officer, person))).isTrue();
  }

  @Test
  void three_thousand_people_in_a_fortnight_are_the_end_and_half_of_them_is_told() {
    Acting officer = newcomer(HERE, Role.OFFICER).acting();
    UUID head = officer.actor().id();
    assertThat(becomesFamiliar(officer, vacancy(officer, 920), someone())).isTrue();
    assertThat(heard(head)).isZero();
    shortlisted(officer, 30, 50);
    assertThat(becomesFamiliar(officer, vacancy(officer, 921), someone())).isTrue();
    assertThat(heard(head)).isEqualTo(1);
    shortlisted(officer, 30, 50);
    UUID last = someone();
    assertThat(becomesFamiliar(officer, vacancy(officer, 922), last)).as("the 3,003rd").isFalse();
    clock.advance(Duration.ofDays(14));
    assertThat(becomesFamiliar(officer, vacancy(officer, 923), last)).isTrue();
  }

  private long heard(UUID account) {
    return owner()
        .sql("select count(*) from audit.alerts where account = :who and kind = 'SHORTLISTED'")
        .param("who", account)
        .query(Long.class)
        .single();
  }

  /** Made before, on the first day of the clock. */
  private void shortlisted(Acting officer, int vacancies, int people) {
    owner()
        .sql(
            """
            insert into matching.shortlists (account, on_date, vacancy_id, persons)
            select :who, :on, uuidv7(),
                   array(select uuidv7() from generate_series(1, :people) where v > 0)
              from generate_series(1, :vacancies) v
            """)
        .param("who", officer.actor().id())
        .param("on", people == 0 ? TODAY : TODAY.minusDays(1))
        .param("vacancies", vacancies)
        .param("people", people)
        .update();
  }
}
