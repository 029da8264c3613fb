package id.antarkerja.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.Visitor;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.audit.Audit;
import id.antarkerja.jobseekers.Registering.Registered;
import id.antarkerja.jobseekers.RegistrationStatus;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.referrals.Acceptance;
import id.antarkerja.referrals.Contract;
import id.antarkerja.referrals.ReferralHouse;
import id.antarkerja.referrals.ReferralId;
import id.antarkerja.referrals.ReferralStatus;
import id.antarkerja.vacancies.VacancyId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PlacementTest extends ReferralHouse {
  private static final LocalDate START = LocalDate.of(2026, 11, 30);
  private static final Acceptance SAID = new Acceptance(START, Contract.PKWT, 5_500_000L);

  @Autowired private Placements placements;
  @Autowired private PlacementRepository rows;
  @Autowired private Audit audit;

  private PlacementId reported(Registered person, VacancyId vacancy, Side by) {
    return as(KARAWANG, () -> placements.report(person.id(), vacancy, by, SAID));
  }

  private List<String> confirm(PlacementId id, ConfirmedHow how) {
    return refusal(
        officerOf(KARAWANG).acting(),
        () ->
            placements.confirm(
                id,
                placements.one(id).version(),
                new Confirmation(how, PlacementScope.AKL, Contract.PKWT, 5_500_000L, START)));
  }

  private RegistrationStatus card(Registered person) {
    return as(KARAWANG, () -> jobseekers.summary(person.id()).status());
  }

  private int seatsLeft(VacancyId vacancy) {
    return asSystem(() -> vacancies.summary(vacancy)).seatsLeft();
  }

  private List<String> facts(PlacementId id) {
    return asSystem(
        () ->
            jdbc.sql(
                    """
                    select kind || ' ' || scope || ' ' || sex from placements.placement_events
                     where placement_id = :id order by at, id
                    """)
                .param("id", id.value())
                .query(String.class)
                .list());
  }

  @Test
  void a_confirmation_takes_the_seat_closes_the_card_and_ends_the_referral() {
    Registered person = person();
    VacancyId vacancy = vacancy(KARAWANG, 2);
    ReferralId referral = lettered(person, vacancy);
    as(
        KARAWANG,
        () -> {
          referrals.accept(referral, version(referral), SAID);
          return true;
        });
    PlacementId id =
        as(KARAWANG, () -> placements.of(person.id().value(), vacancy).orElseThrow().id());
    assertThat(confirm(id, ConfirmedHow.EMPLOYER_SAYS)).containsExactly("placement.sameSide");
    assertThat(seatsLeft(vacancy)).isEqualTo(2);

    assertThat(confirm(id, ConfirmedHow.PERSON_SAYS)).isEmpty();
    assertThat(seatsLeft(vacancy)).isEqualTo(1);
    assertThat(card(person)).isEqualTo(RegistrationStatus.PLACED);
    assertThat(read(referral).status()).isEqualTo(ReferralStatus.HIRED);
    assertThat(facts(id)).containsExactly("REPORTED AKL P", "CONFIRMED AKL P");
    assertThat(confirm(id, ConfirmedHow.PERSON_SAYS)).containsExactly("placement.step");
    assertThat(as(KARAWANG, () -> rows.due(Scope.of(KARAWANG), START.plusMonths(1), 500)))
        .filteredOn(due -> due.placementId().equals(id))
        .extracting(DueFollowUp::month)
        .containsExactly(1);
  }

  @Test
  void the_employer_confirms_by_link_what_the_person_said() {
    Registered person = person();
    VacancyId vacancy = vacancy(KARAWANG, 1);
    ReferralId referral = lettered(person, vacancy);
    PlacementId id = reported(person, vacancy, Side.PERSON);
    Visitor employer = visitor();
    String at = "/jawab/" + token(referral);
    employer.get(at);
    employer.submit(at + "/terima", Map.of("startOn", "2026-11-30", "contract", "PKWTT"));

    Placement placement = as(KARAWANG, () -> placements.one(id));
    assertThat(placement.status()).isEqualTo(PlacementStatus.CONFIRMED);
    assertThat(placement.confirmedHow()).isEqualTo(ConfirmedHow.EMPLOYER_LINK);
    assertThat(card(person)).isEqualTo(RegistrationStatus.PLACED);
    assertThat(read(referral).status()).isEqualTo(ReferralStatus.HIRED);
  }

  @Test
  void the_office_of_the_vacancy_can_t_confirm_somebody_it_may_not_see() {
    Registered person = person();
    VacancyId vacancy = vacancy(BEKASI, 1);
    PlacementId id = reported(person, vacancy, Side.PERSON);
    assertThatThrownBy(() -> as(BEKASI, () -> placements.one(id))).isInstanceOf(NotThere.class);
    assertThat(
            as(
                BEKASI,
                () ->
                    rows.list(
                        Scope.of(BEKASI),
                        PlacementTab.WAITING.statuses(),
                        START.plusYears(1),
                        new UUID(-1, -1),
                        500)))
        .noneMatch(waiting -> waiting.id().equals(id));
    assertThat(card(person)).isEqualTo(RegistrationStatus.ISSUED);
    assertThat(seatsLeft(vacancy)).isEqualTo(1);
    assertThat(confirm(id, ConfirmedHow.EMPLOYER_SAYS)).isEmpty();
    assertThat(card(person)).isEqualTo(RegistrationStatus.PLACED);
  }

  @Test
  void a_first_day_in_another_century_is_a_slip_of_the_hand() {
    Registered person = person();
    VacancyId vacancy = vacancy(KARAWANG, 1);
    Visitor officer = signedIn(KARAWANG);
    officer.get(
        "/petugas/penempatan/baru?pencari=" + person.publicId() + "&lowongan=" + vacancy.value());
    var answer =
        officer.submit(
            "/petugas/penempatan/baru",
            Map.of("by", "PERSON", "startOn", "2126-11-30", "contract", "PKWT"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.page().select("#e-startOn").text()).contains("setahun");
  }

  @Test
  void fifty_confirmations_at_once_for_three_seats_are_three() throws Exception {
    VacancyId vacancy = vacancy(KARAWANG, 3);
    List<Registered> people = new ArrayList<>();
    List<Callable<List<String>>> confirmations = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Registered person = person();
      people.add(person);
      PlacementId id = reported(person, vacancy, Side.EMPLOYER);
      confirmations.add(() -> confirm(id, ConfirmedHow.PERSON_SAYS));
    }
    List<List<String>> answers = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (var answer : pool.invokeAll(confirmations)) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).filteredOn(List::isEmpty).hasSize(3);
    assertThat(answers)
        .filteredOn(refused -> !refused.isEmpty())
        .hasSize(47)
        .allSatisfy(refused -> assertThat(refused).containsExactly("vacancy.noSeatLeft"));
    assertThat(seatsLeft(vacancy)).isZero();
    assertThat(people).filteredOn(person -> card(person) == RegistrationStatus.PLACED).hasSize(3);
    assertThat(
            asSystem(
                () ->
                    jdbc.sql(
                            """
                            select count(*) from placements.placements
                             where vacancy_id = :id and status = 'CONFIRMED'
                            """)
                        .param("id", vacancy.value())
                        .query(Long.class)
                        .single()))
        .isEqualTo(3);
  }

  @Test
  void who_never_started_gives_back_the_seat_and_gets_a_new_card() {
    Registered person = person();
    VacancyId vacancy = vacancy(KARAWANG, 1);
    PlacementId id = reported(person, vacancy, Side.EMPLOYER);
    confirm(id, ConfirmedHow.CONTRACT_SEEN);
    assertThat(seatsLeft(vacancy)).isZero();
    as(
        KARAWANG,
        () -> {
          placements.cancel(
              id, placements.one(id).version(), CancelReason.PERSON_DID_NOT_START, true);
          return true;
        });
    assertThat(seatsLeft(vacancy)).isEqualTo(1);
    assertThat(card(person)).isEqualTo(RegistrationStatus.ISSUED);
    assertThat(facts(id)).last().isEqualTo("CANCELLED_AFTER AKL P");
    assertThat(reported(person, vacancy, Side.PERSON)).isNotEqualTo(id);
  }

  @Test
  void who_cancels_what_a_colleague_confirmed_has_read_a_stranger_and_made_nobody_familiar() {
    Registered person = person();
    PlacementId id = reported(person, vacancy(KARAWANG, 1), Side.EMPLOYER);
    confirm(id, ConfirmedHow.CONTRACT_SEEN);
    SignedUp reader = newcomer(KARAWANG, Role.OFFICER);
    Visitor visitor = signedIn(reader);
    visitor.get("/petugas/penempatan/" + id.value());
    owner()
        .sql("delete from audit.strangers where account = :who")
        .param("who", reader.account())
        .update();
    String cancel = "/petugas/penempatan/" + id.value() + "/batal";
    visitor.submitOnly(
        cancel, Map.of("cancelReason", "PERSON_DID_NOT_START", "stillLooking", "on"));
    assertThat(card(person)).isEqualTo(RegistrationStatus.ISSUED);
    assertThat(
            owner()
                .sql("select person from audit.strangers where account = :who")
                .param("who", reader.account())
                .query(UUID.class)
                .list())
        .as("before it is done")
        .containsExactly(person.id().value());
    assertThat(as(reader.acting(), () -> audit.strangersAmong(List.of(person.id().value()))))
        .as("and not familiar after it")
        .hasSize(1);
  }

  @Test
  void a_person_counts_once_per_vacancy_however_often_it_is_reported() {
    Registered person = person();
    VacancyId vacancy = vacancy(KARAWANG, 2);
    PlacementId id = reported(person, vacancy, Side.EMPLOYER);
    assertThat(reported(person, vacancy, Side.PERSON)).isEqualTo(id);
  }

  @Test
  void a_no_at_the_follow_up_ends_the_placement() {
    PlacementId id = reported(person(), vacancy(KARAWANG, 1), Side.EMPLOYER);
    confirm(id, ConfirmedHow.PERSON_SAYS);
    clock.set("2027-01-04T09:00+07:00");
    String at = "/petugas/penempatan/" + id.value();
    Visitor officer = signedIn(KARAWANG);
    officer.get(at);
    assertThat(officer.submit(at + "/tindak-lanjut", Map.of("answer", "NO")).status())
        .isEqualTo(422);
    officer.submit(at + "/tindak-lanjut", Map.of("answer", "NO", "reason", "RESIGNED"));
    Placement ended = as(KARAWANG, () -> placements.one(id));
    assertThat(ended.status()).isEqualTo(PlacementStatus.ENDED);
    assertThat(ended.reason()).isEqualTo("RESIGNED");
  }

  @Test
  void an_officer_reports_and_confirms_without_javascript_and_a_double_click_counts_once() {
    Registered person = person();
    VacancyId vacancy = vacancy(KARAWANG, 1);
    Visitor officer = signedIn(KARAWANG);
    officer.get(
        "/petugas/penempatan/baru?pencari=" + person.publicId() + "&lowongan=" + vacancy.value());
    String at =
        officer
            .submitOnly(
                "/petugas/penempatan/baru",
                Map.of("by", "PERSON", "startOn", "2026-11-30", "contract", "PKWT"))
            .location();
    officer.get(at);
    var confirmation =
        officer.filled(officer.form(at + "/konfirmasi"), Map.of("how", "CONTRACT_SEEN"));
    assertThat(officer.post(at + "/konfirmasi", confirmation).location()).isEqualTo(at);
    assertThat(officer.post(at + "/konfirmasi", confirmation).location()).isEqualTo(at);
    assertThat(seatsLeft(vacancy)).isZero();
    assertThat(officer.get(at).text()).contains("Bekerja", "1 bulan");
    for (String tab : new String[] {"menunggu", "bekerja", "tindak-lanjut", "berakhir"}) {
      assertThat(officer.get("/petugas/penempatan?tab=" + tab).status()).isEqualTo(200);
    }
    assertThat(signedIn(BEKASI).get(at).status()).isEqualTo(404);
  }

  @Test
  void when_no_seat_is_left_the_page_says_so_and_nothing_changed() {
    VacancyId vacancy = vacancy(KARAWANG, 1);
    Registered late = person();
    PlacementId first = reported(person(), vacancy, Side.EMPLOYER);
    PlacementId second = reported(late, vacancy, Side.EMPLOYER);
    confirm(first, ConfirmedHow.PERSON_SAYS);
    String at = "/petugas/penempatan/" + second.value();
    Visitor officer = signedIn(KARAWANG);
    officer.get(at);
    assertThat(officer.submit(at + "/konfirmasi", Map.of("how", "PERSON_SAYS")).status())
        .isEqualTo(422);
    assertThat(card(late)).isEqualTo(RegistrationStatus.ISSUED);
    assertThat(as(KARAWANG, () -> placements.one(second)).status())
        .isEqualTo(PlacementStatus.REPORTED);
  }
}
