package id.antarkerja.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.TestWorld;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.employers.NewEmployer;
import id.antarkerja.jobseekers.Registering.Registered;
import id.antarkerja.kernel.Sex;
import id.antarkerja.officers.Office;
import id.antarkerja.placements.Confirmation;
import id.antarkerja.placements.ConfirmedHow;
import id.antarkerja.placements.PlacementId;
import id.antarkerja.placements.PlacementScope;
import id.antarkerja.placements.Placements;
import id.antarkerja.placements.Side;
import id.antarkerja.placements.StillWorking;
import id.antarkerja.referrals.Acceptance;
import id.antarkerja.referrals.AnswerHow;
import id.antarkerja.referrals.Contract;
import id.antarkerja.referrals.ReferralHouse;
import id.antarkerja.referrals.ReferralId;
import id.antarkerja.vacancies.VacancyId;
import id.antarkerja.vacancies.Verification;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HomeTest extends ReferralHouse {
  private static final LocalDate UNTIL = LocalDate.of(2026, 12, 20);

  @Autowired private Caseload caseload;
  @Autowired private Placements placements;

  private VacancyId submitted(String office, String title) {
    return as(
        office,
        () -> {
          var employer =
              employers.register(NewEmployer.named("PT Uji " + UUID.randomUUID(), office), false);
          return vacancies.submit(TestWorld.vacancy(employer, title, office, 2, UNTIL));
        });
  }

  private void publish(String office, VacancyId id) {
    as(
        office,
        () ->
            vacancies.publish(
                id, vacancies.summary(id).version(), new Verification("8142", null, List.of())));
  }

  private void issued(String territory, String name, LocalDate on) {
    Office office = asSystem(() -> offices.byTerritory(territory).orElseThrow());
    call(
        Acting.system("test"),
        () -> {
          jobseekers.load(
              List.of(
                  TestWorld.registered(
                      office,
                      on,
                      TestWorld.person(name, Sex.L, LocalDate.of(1995, 5, 5), territory))));
          return true;
        });
  }

  @Test
  void a_new_office_is_told_how_to_begin() {
    var home = signedIn("1171").get("/petugas");

    assertThat(home.status()).isEqualTo(200);
    assertThat(home.page().select("h1").text()).isEqualTo("Selamat pagi, Petugas 1171");
    assertThat(home.text()).contains("Senin, 23 November 2026", "Kantor ini baru mulai");
  }

  @Test
  void the_greeting_goes_by_the_clock_of_the_office() {
    clock.set("2026-11-23T14:30:00+07:00");

    assertThat(signedIn("1171").get("/petugas").text()).contains("Selamat siang");
    assertThat(signedIn("9171").get("/petugas").text()).contains("Selamat sore");
  }

  @Test
  void what_waits_stands_there_with_its_reason_until_it_is_done() {
    String office = "1275";
    VacancyId id = submitted(office, "Operator Uji Beranda");
    var officer = officerOf(office).acting();

    assertThat(call(officer, caseload::counts)).containsEntry(ActionSource.VERIFICATION, 1L);
    var home = signedIn(office).get("/petugas");
    assertThat(home.text()).contains("Verifikasi Operator Uji Beranda");
    assertThat(home.page().select(".nba a.btn").attr("href"))
        .isEqualTo("/petugas/lowongan/" + id.value());

    publish(office, id);
    assertThat(call(officer, caseload::counts))
        .doesNotContainKey(ActionSource.VERIFICATION)
        .containsEntry(ActionSource.NO_CANDIDATE, 1L);
    assertThat(call(officer, caseload::figures).vacancies()).isEqualTo(1);
  }

  @Test
  void what_nobody_set_a_day_for_is_never_late() {
    String office = "1272";
    submitted(office, "Operator Tanpa Tenggat");
    issued(office, "Laporan Terlewat", LocalDate.of(2026, 5, 25));
    proposed(office, person(office), vacancy(office, 1));
    ReferralId willing = proposed(office, person(office), vacancy(office, 1));
    as(
        office,
        () -> {
          referrals.agree(willing, referrals.one(willing).version(), AnswerHow.PHONE, true);
          return true;
        });
    clock.advance(Duration.ofDays(3));
    LocalDate today = days.today(office);

    var actions = call(officerOf(office).acting(), caseload::next);

    assertThat(actions)
        .extracting(NextAction::source)
        .startsWith(ActionSource.CARD, ActionSource.PERSON_ANSWER)
        .hasSize(4)
        .contains(ActionSource.LETTER, ActionSource.VERIFICATION);
    assertThat(actions.subList(2, 4))
        .allSatisfy(action -> assertThat(action.urgency(today)).isNull());
  }

  @Test
  void what_home_counts_stands_in_its_list_also_on_the_last_day() {
    String office = "1273";
    ReferralId asked = proposed(office, person(office), vacancy(office, 1));
    clock.advance(Duration.ofDays(2));
    assertThat(read(asked).dueOn()).isEqualTo(days.today(office));

    assertThat(call(officerOf(office).acting(), caseload::counts))
        .containsEntry(ActionSource.PERSON_ANSWER, 1L);
    assertThat(signedIn(office).get(ActionSource.PERSON_ANSWER.listHref()).text())
        .contains(read(asked).personName());
  }

  @Test
  void after_1_3_6_and_12_months_home_asks_whether_somebody_still_works_there() {
    String office = "1276";
    Registered person = person(office);
    VacancyId vacancy = vacancy(office, 1);
    LocalDate start = LocalDate.of(2026, 11, 30);
    var said = new Acceptance(start, Contract.PKWT, 5_500_000L);
    PlacementId id = as(office, () -> placements.report(person.id(), vacancy, Side.PERSON, said));
    as(
        office,
        () -> {
          placements.confirm(
              id,
              placements.one(id).version(),
              new Confirmation(
                  ConfirmedHow.EMPLOYER_SAYS,
                  PlacementScope.AKL,
                  Contract.PKWT,
                  5_500_000L,
                  start));
          return true;
        });
    for (int month : List.of(1, 3, 6, 12)) {
      LocalDate due = start.plusMonths(month);
      clock.set(due.minusDays(1) + "T09:00+07:00");
      assertThat(followUps(office)).as("the day before month %d", month).isEmpty();
      clock.set(due + "T09:00+07:00");
      assertThat(followUps(office)).containsExactly(month + " " + due);
      assertThat(signedIn(office).get("/petugas").page().select(".nba a.btn").eachAttr("href"))
          .contains("/petugas/penempatan/" + id.value());
      as(
          office,
          () -> {
            placements.followUp(id, placements.one(id).version(), month, StillWorking.YES, null);
            return true;
          });
      assertThat(followUps(office)).as("answered").isEmpty();
    }
  }

  private List<String> followUps(String office) {
    return call(officerOf(office).acting(), caseload::next).stream()
        .filter(action -> action.source() == ActionSource.FOLLOW_UP)
        .map(action -> action.about() + " " + action.dueOn())
        .toList();
  }

  @Test
  void cards_are_called_when_a_report_or_their_end_is_near() {
    String office = "1371";
    issued(office, "Laporan Dekat", LocalDate.of(2026, 6, 1));
    issued(office, "Masih Lama", LocalDate.of(2026, 9, 1));
    var officer = officerOf(office).acting();

    var actions = call(officer, caseload::next);

    assertThat(actions).hasSize(1);
    assertThat(actions.getFirst().title()).isEqualTo("Laporan Dekat");
    assertThat(actions.getFirst().dueOn()).isEqualTo(LocalDate.of(2026, 12, 1));
    assertThat(actions.getFirst().source()).isEqualTo(ActionSource.CARD);

    Acting another = newcomer(office, Role.OFFICER).acting();
    owner()
        .sql(
            """
            insert into audit.rows (account, person, at, named_at)
            select :who, uuidv7(), :at, :at from generate_series(1, 100)
            """)
        .param("who", another.actor().id())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    assertThat(call(another, caseload::next).getFirst().title())
        .as("to whom a hundred strangers were named")
        .isEqualTo("Laporan D.");
  }

  @Test
  void the_most_urgent_come_first_and_only_a_page_of_them() {
    String office = "1471";
    for (int i = 0; i < 30; i++) {
      issued(office, "Orang " + i, LocalDate.of(2026, 5, 10).plusDays(i % 20));
    }
    var officer = officerOf(office).acting();

    var actions = call(officer, caseload::next);

    assertThat(actions).hasSize(Caseload.SHOWN);
    assertThat(actions.stream().map(NextAction::dueOn)).isSorted();
    assertThat(call(officer, caseload::counts)).containsEntry(ActionSource.CARD, 30L);
  }

  @Test
  void another_office_s_work_is_not_mine() {
    submitted("1571", "Operator Kantor Lain");

    assertThat(call(officerOf("1671").acting(), caseload::next)).isEmpty();
    assertThat(signedIn("1671").get("/petugas").text()).doesNotContain("Operator Kantor Lain");
  }

  @Test
  void who_makes_accounts_has_no_caseload() {
    assertThat(signedIn(signedUp("1871", Role.ADMIN)).get("/petugas").location())
        .isEqualTo("/petugas/pejabat");
    assertThat(visitor().get("/petugas").location()).isEqualTo("/masuk");
  }

  @Test
  void every_kind_has_its_texts_in_full() {
    for (ActionSource source : ActionSource.values()) {
      var action =
          new NextAction(
              source,
              UUID.randomUUID(),
              "A",
              source == ActionSource.CARD ? "END" : "B",
              "C",
              LocalDate.of(2026, 11, 23));
      assertThat(List.of(action.headline(), action.reason(), action.button()))
          .noneMatch(text -> text.startsWith("caseload."));
    }
  }
}
