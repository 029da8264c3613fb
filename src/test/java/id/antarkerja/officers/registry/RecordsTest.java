package id.antarkerja.officers.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.jobs.Recurring;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.officers.postings.NewPosting;
import id.antarkerja.officers.postings.Post;
import id.antarkerja.officers.postings.Posting;
import id.antarkerja.officers.postings.Postings;
import id.antarkerja.officers.postings.WorkedThere;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The record and the postings in the house: who may, what is seen, what a move takes along. */
class RecordsTest extends HouseTest {
  private static final String PROVINCE = "32";
  @Autowired private Records records;
  @Autowired private Postings postings;
  @Autowired private Accounts accounts;
  @Autowired private List<Recurring> recurring;

  @Test
  void a_head_corrects_a_record_on_the_page_and_is_told_what_is_wrong_beside_the_field() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    String page = "/petugas/pejabat/" + officer.account() + "/data";
    Visitor head = signedIn(signedUp(KARAWANG, Role.HEAD));
    head.get(page);
    Map<String, String> sent =
        Map.of(
            "nip",
            "1.98507E+17",
            "bornOn",
            "1985-07-15",
            "level",
            "MADYA",
            "grade",
            "III_B",
            "levelSince",
            "2021-04-01");
    Answer wrong = head.submitOnly(page, sent);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.page().select("#e-nip").text()).contains("Excel");
    assertThat(wrong.page().select("#e-grade").text()).contains("Ahli Madya", "IV/a", "III/b");
    assertThat(wrong.page().select("#f-bornOn").val()).isEqualTo("1985-07-15");
    Answer saved =
        head.submitOnly(
            page,
            Map.of(
                "nip",
                nip(),
                "bornOn",
                "",
                "level",
                "MUDA",
                "grade",
                "III_C",
                "phone",
                "0812 3456 7890"));
    assertThat(saved.status()).as(saved.text()).isEqualTo(303);
    assertThat(head.get(page).page().select("#f-bornOn").val()).isEqualTo("1985-07-15");
    assertThat(audited("officer.private", officer.account())).isPositive();
    assertThat(sealed(officer.account())).doesNotContain("81234567890");
  }

  @Test
  void what_is_private_is_for_the_officer_and_heads_above_alone() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    correct(officer.account(), nip());
    assertThat(as(officer.acting(), () -> records.fields(officer.account())).get(RecordField.NIP))
        .isNotNull();
    assertThat(as(head(PROVINCE), () -> records.fields(officer.account())).get(RecordField.NIP))
        .isNotNull();
    assertThatThrownBy(() -> as(KARAWANG, () -> records.fields(officer.account())))
        .isInstanceOf(NotThere.class);
    assertThatThrownBy(() -> as(head(BEKASI), () -> records.fields(officer.account())))
        .isInstanceOf(NotThere.class);
    // The second wall: a colleague of the same office sees the row and not what is private.
    assertThat(
            as(KARAWANG, () -> records.fieldsToChange(records.one(officer.account())))
                .get(RecordField.NIP))
        .isNull();
  }

  @Test
  void a_number_belongs_to_one_officer_and_nobody_corrects_themselves() {
    UUID first = newcomer(KARAWANG, Role.OFFICER).account();
    UUID second = newcomer(BEKASI, Role.OFFICER).account();
    String nip = nip();
    correct(first, nip);
    assertThatThrownBy(
            () ->
                as(
                    head(BEKASI),
                    () -> save(second, 1, NipTest.complete().with(RecordField.NIP, nip))))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("nip.taken");
    SignedUp head = newcomer(KARAWANG, Role.HEAD);
    assertThatThrownBy(() -> as(head.acting(), () -> save(head.account(), 1, NipTest.complete())))
        .isInstanceOf(NotThere.class);
  }

  @Test
  void of_two_heads_who_decide_at_once_the_slower_one_is_told() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    correct(officer.account(), nip());
    assertThatThrownBy(() -> correct(officer.account(), nip())).isInstanceOf(StaleChange.class);
  }

  @Test
  void a_move_takes_the_account_along_and_the_history_stays() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    Visitor browser = signedIn(officer);
    assertThat(browser.get("/petugas").status()).isEqualTo(200);
    UUID bekasi = office(BEKASI);
    NewPosting first = decree(office(KARAWANG), "2020-01-01");
    as(head(PROVINCE), () -> record(officer.account(), 1, first));
    assertThat(browser.get("/petugas").status()).as("the same office").isEqualTo(200);
    NewPosting decree = decree(bekasi, "2026-11-23");
    assertThatThrownBy(() -> as(head(KARAWANG), () -> record(officer.account(), 2, decree)))
        .isInstanceOf(RefusedException.class);
    as(head(PROVINCE), () -> record(officer.account(), 2, decree));
    assertThat(browser.get("/petugas").status()).as("the session has ended").isEqualTo(303);
    assertThat(as(BEKASI, () -> records.one(officer.account())).officeId()).isEqualTo(bekasi);
    assertThatThrownBy(() -> as(KARAWANG, () -> records.one(officer.account())))
        .isInstanceOf(NotThere.class);
    assertThat(as(BEKASI, () -> postings.of(officer.account())))
        .filteredOn(posting -> posting.supersededAt() == null)
        .extracting(Posting::officeId)
        .containsExactly(office(KARAWANG), bekasi);
  }

  @Test
  void who_goes_to_the_office_above_opens_nothing_there_before_somebody_says_yes() {
    UUID today = newcomer(KARAWANG, Role.OFFICER).account();
    UUID later = newcomer(KARAWANG, Role.OFFICER).account();
    Acting head = head(PROVINCE);
    UUID province = office(PROVINCE);
    as(head, () -> record(today, 1, decree(province, "2026-11-23")));
    as(head, () -> record(later, 1, decree(province, "2026-11-25")));
    assertThat(waits(later)).as("its day has not come").isFalse();
    clock.advance(Duration.ofDays(2));
    Recurring begins =
        recurring.stream()
            .filter(one -> one.code().equals("officers.postings.begin"))
            .findFirst()
            .orElseThrow();
    asSystem(
        () -> {
          begins.run();
          return true;
        });
    clock.reset();
    for (UUID officer : List.of(today, later)) {
      assertThat(waits(officer)).isTrue();
      assertThat(asSystem(() -> records.one(officer)).officeId()).isEqualTo(province);
      assertThat(
              owner()
                  .sql(
                      "select asked_by from access.account_requests"
                          + " where account_id = :id and outcome is null and territory = '32'")
                  .param("id", officer)
                  .query(UUID.class)
                  .single())
          .isEqualTo(head.actor().id());
    }
    UUID admin = newcomer(KARAWANG, Role.ADMIN).account();
    assertThatThrownBy(() -> as(head, () -> record(admin, 1, decree(province, "2026-11-23"))))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("post.admin");
  }

  private boolean waits(UUID account) {
    return asSystem(() -> accounts.state(account)).orElseThrow().waiting();
  }

  @Test
  void a_late_decree_is_known_from_the_moment_it_came_and_changes_the_past_from_its_day() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    UUID id = officer.account();
    UUID karawang = office(KARAWANG);
    UUID bekasi = office(BEKASI);
    as(head(PROVINCE), () -> record(id, 1, decree(karawang, "2020-01-01")));
    Instant before = databaseNow();
    as(head(PROVINCE), () -> record(id, 2, decree(bekasi, "2023-03-01")));
    assertThat(worked(id, "2023-04-01", before)).isEqualTo(karawang);
    assertThat(worked(id, "2023-04-01", Instant.MAX)).isEqualTo(bekasi);
    assertThat(worked(id, "2023-02-28", Instant.MAX)).isEqualTo(karawang);
    assertThat(as(KARAWANG, () -> records.one(id)).officeId()).isEqualTo(karawang);
  }

  private UUID worked(UUID officer, String day, Instant known) {
    Instant at = known.equals(Instant.MAX) ? Instant.now().plusSeconds(3600) : known;
    return asSystem(
        () ->
            postings.at(Scope.of(PROVINCE), LocalDate.parse(day), at, 10_000).stream()
                .filter(row -> row.officerId().equals(officer))
                .map(WorkedThere::officeId)
                .findFirst()
                .orElseThrow());
  }

  private Instant databaseNow() {
    return owner().sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
  }

  private boolean record(UUID officer, int version, NewPosting posting) {
    postings.record(officer, version, posting);
    return true;
  }

  private boolean save(UUID officer, int version, RecordFields fields) {
    records.save(officer, version, fields);
    return true;
  }

  private void correct(UUID officer, String nip) {
    as(head(KARAWANG), () -> save(officer, 1, NipTest.complete().with(RecordField.NIP, nip)));
  }

  private Acting head(String territory) {
    return signedUp(territory, Role.HEAD).acting();
  }

  private UUID office(String territory) {
    return asSystem(() -> offices.byTerritory(territory).orElseThrow()).id().value();
  }

  private static NewPosting decree(UUID office, String from) {
    return new NewPosting(office, Post.OFFICER, "SK-" + from, null, LocalDate.parse(from));
  }

  /** Born on 15 July 1985, like nobody else in these tests. */
  private static String nip() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return "19850715%04d%02d2%03d"
        .formatted(random.nextInt(2003, 2021), random.nextInt(1, 13), random.nextInt(1, 1000));
  }

  private String sealed(UUID officer) {
    return owner()
        .sql("select (d.*)::text from officers.details d where officer_id = :id")
        .param("id", officer)
        .query(String.class)
        .single();
  }
}
