package id.antarkerja.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.HouseTest;
import id.antarkerja.TestWorld;
import id.antarkerja.Visitor;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Role;
import id.antarkerja.audit.Audit;
import id.antarkerja.audit.AuditTrail;
import id.antarkerja.audit.AuditTrail.Asked;
import id.antarkerja.audit.AuditTrail.Line;
import id.antarkerja.audit.Findings;
import id.antarkerja.audit.Findings.Detector;
import id.antarkerja.audit.Readings;
import id.antarkerja.audit.Verifying;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.jobseekers.Registering;
import id.antarkerja.kernel.Sex;
import id.antarkerja.kernel.Uuid7;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who looks into the trail, how far, and what is found in it. */
class AuditPagesTest extends HouseTest {
  private static final String NAME = "Rahasia Dibuka";

  /** Years before anything else in this house, at half past eleven of western Indonesia. */
  private static final Instant NIGHT = Instant.parse("2020-01-15T16:30:00Z");

  @Autowired private Audit audit;
  @Autowired private AuditTrail trail;
  @Autowired private Verifying verifying;
  @Autowired private Findings findings;
  @Autowired private Detectors detectors;
  @Autowired private TellSupervisors telling;
  @Autowired private Readings readings;
  @Autowired private Jobseekers jobseekers;

  private Registering.Registered opened(String territory) {
    var made =
        (Registering.Registered)
            call(
                officerOf(territory).acting(),
                () ->
                    jobseekers.register(
                        TestWorld.person(
                            NAME + " " + UUID.randomUUID(),
                            Sex.P,
                            LocalDate.of(1990, 5, 5),
                            territory)));
    as(territory, () -> jobseekers.one(made.publicId()));
    return made;
  }

  @Test
  void an_auditor_sees_who_opened_whom_without_a_name_of_a_person() {
    var made = opened("1901");
    call(Acting.system("test"), () -> verifying.verify(true));
    Visitor auditor = signedIn(signedUp("*", Role.AUDITOR));

    var page = auditor.get("/petugas/audit?orang=" + made.id().value());

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("Jejak utuh", "Petugas 1901", "jobseeker.file", "basis:OWN_CASELOAD")
        .doesNotContain(NAME);
    assertThat(auditor.get("/petugas/audit?akun=" + account("1901")).text())
        .contains("jobseeker.registered");
    assertThat(auditor.get("/petugas/audit?dari=2020-01-01&sampai=2020-01-02").text())
        .contains("Tidak ada catatan yang cocok");
    assertThat(auditor.get("/petugas/audit?akun=bukan&dari=31-02-2026").status()).isEqualTo(422);
    assertThat(auditor.get("/petugas").location()).isEqualTo("/petugas/audit");
  }

  private UUID account(String territory) {
    return officerOf(territory).account();
  }

  @Test
  void an_auditor_of_a_province_sees_its_accounts_only() {
    var inside = opened("1902");
    var outside = opened("3302");
    Acting auditor = signedUp("19", Role.AUDITOR).acting();
    assertThat(about(auditor, inside.id().value())).isNotEmpty();
    assertThat(about(auditor, outside.id().value())).isEmpty();
  }

  private List<Line> about(Acting who, UUID subject) {
    return as(who, () -> trail.lines(new Asked(null, subject, null, null), Long.MAX_VALUE, 50));
  }

  @Test
  void officers_and_heads_do_not_look_into_the_trail() {
    for (Role role : List.of(Role.OFFICER, Role.HEAD)) {
      assertThat(signedIn(signedUp("1903", role)).get("/petugas/audit").status()).isEqualTo(403);
      assertThatThrownBy(() -> about(signedUp("1903", role).acting(), Uuid7.next()))
          .hasStackTraceContaining("only auditors");
    }
    Visitor auditor = signedIn(signedUp("*", Role.AUDITOR));
    assertThat(auditor.get("/petugas/pencari-kerja").status()).isEqualTo(403);
    assertThat(auditor.get("/petugas/batas-baca").status()).isEqualTo(403);
    assertThat(auditor.get("/petugas/ekspor").status()).isEqualTo(403);
    assertThat(visitor().get("/petugas/audit").location()).isEqualTo("/masuk");
  }

  @Test
  void a_look_can_be_asked_for() {
    Visitor auditor = signedIn(signedUp("*", Role.AUDITOR));
    auditor.get("/petugas/audit");
    assertThat(auditor.submit("/petugas/audit/periksa", Map.of()).status()).isEqualTo(200);
    assertThat(
            owner()
                .sql("select count(*) from jobs.jobs where kind = 'audit.verifyNow'")
                .query(Long.class)
                .single())
        .isPositive();
  }

  @Test
  void people_see_who_opened_their_file_and_nobody_else_does() {
    var made = opened("1904");
    assertThat(asSystem(() -> trail.openedBy(made.id().value(), 50)))
        .anySatisfy(
            opened -> {
              assertThat(opened.action()).isEqualTo("jobseeker.file");
              assertThat(opened.purpose()).isEqualTo("SERVICE");
              assertThat(opened.who()).isEqualTo("Petugas 1904");
              assertThat(opened.office()).isNotNull();
            });
    assertThat(as("1904", () -> trail.openedBy(made.id().value(), 50)))
        .as("at the counter of the office that holds them")
        .isNotEmpty();
    for (String other : List.of("1905", "19", "3302")) {
      assertThat(as(other, () -> trail.openedBy(made.id().value(), 50))).as(other).isEmpty();
    }
    String page = "/petugas/pencari-kerja/" + made.publicId() + "/dibuka";
    as("1904", () -> audit.listed("test.rows", Purpose.MATCHING, List.of(made.id().value())));
    as("1904", () -> audit.listed("test.more", Purpose.MATCHING, List.of(made.id().value())));
    assertThat(asSystem(() -> trail.openedBy(made.id().value(), 50)))
        .as("lists of a day with one purpose are one line")
        .filteredOn(opened -> "MATCHING".equals(opened.purpose()))
        .singleElement()
        .satisfies(opened -> assertThat(opened.times()).isEqualTo(2));
    assertThat(signedIn("1904").get(page).text())
        .contains("Membuka data pencari kerja", "Layanan pencari kerja", "Petugas 1904")
        .contains("tampil dalam daftar calon untuk lowongan (2×)", "Mencocokkan dengan lowongan");
    assertThat(signedIn("1902").get(page).status()).isEqualTo(404);
    assertThat(audited("jobseeker.openings", made.id().value())).isEqualTo(1);
  }

  @Test
  void every_reading_of_an_officer_says_what_for() {
    opened("1904");
    assertThat(
            owner()
                .sql(
                    """
                    select distinct action from audit.entries
                     where kind = 'READ' and result = 'DONE' and purpose is null
                       and actor_kind = 'OFFICER' and at > :night
                       and action <> 'page.notThere' and action not like 'employer.%'
                    """)
                .param("night", utc().plusDays(1))
                .query(String.class)
                .list())
        .isEmpty();
  }

  @Test
  void the_first_time_on_a_device_is_on_record_once() {
    SignedUp officer = newcomer("1971", Role.OFFICER);
    Visitor browser = signedIn(officer);
    assertThat(audited("signin.newDevice", officer.account())).isEqualTo(1);
    browser.submit("/keluar", Map.of());
    browser.get("/masuk");
    browser.submit("/masuk", Map.of("email", officer.email(), "password", officer.password()));
    browser.submit("/masuk/kode", Map.of("code", codeFor(officer)));
    assertThat(audited("signin.code", officer.account())).isEqualTo(2);
    assertThat(audited("signin.newDevice", officer.account())).as("known now").isEqualTo(1);
    signedIn(officer);
    assertThat(audited("signin.newDevice", officer.account())).as("another one").isEqualTo(2);
  }

  @Test
  void many_pages_that_are_not_there_are_told_to_the_head_once() {
    signedUp("1905", Role.HEAD);
    Visitor officer = signedIn("1905");
    for (int i = 0; i < 30; i++) {
      officer.get("/petugas/pencari-kerja/" + UUID.randomUUID());
    }
    run();
    run();
    assertThat(as(signedUp("1905", Role.HEAD).acting(), readings::alerts))
        .extracting(Readings.Alert::kind)
        .containsOnlyOnce("NOT_THERE");
    assertThat(signedIn(signedUp("1905", Role.HEAD)).get("/petugas").text())
        .contains("Petugas 1905 meminta 30 halaman");
    assertThat(messages()).isPositive();
  }

  private long messages() {
    return owner()
        .sql("select count(*) from notifications.messages where territory = '1905'")
        .query(Long.class)
        .single();
  }

  private void run() {
    call(
        Acting.system("test"),
        () -> {
          detectors.run();
          telling.run();
          return 1;
        });
  }

  @Test
  void each_detector_finds_what_it_is_for_and_nothing_in_ordinary_work() {
    UUID thief = account("1906");
    UUID honest = account("1904");
    for (Detector detector : Detector.values()) {
      owner().sql("delete from audit.alerts").update();
      nothingAtNight();
      entries(thief, detector, detector.threshold());
      entries(honest, detector, detector.threshold() - 1);
      assertThat(asSystem(() -> findings.look(detector, NIGHT))).as(detector.name()).isPositive();
      assertThat(asSystem(() -> findings.look(detector, NIGHT.plusSeconds(60)))).isPositive();
      List<UUID> told =
          owner()
              .sql("select account from audit.alerts where kind = :kind")
              .param("kind", detector.name())
              .query(UUID.class)
              .list();
      assertThat(told).as(detector.name()).containsOnlyOnce(thief).doesNotContain(honest);
    }
    assertThat(asSystem(() -> findings.look(Detector.NIGHT, NIGHT.plusSeconds(36_000)))).isZero();
    nothingAtNight();
  }

  /**
   * What the detector looks for, half an hour before; taken away again, so that the trail is whole.
   */
  private void entries(UUID account, Detector detector, int count) {
    owner().sql("alter table audit.entries disable trigger user").update();
    owner()
        .sql(
            """
            insert into audit.entries
                   (at, kind, action, subject, fields, actor_kind, actor, role, territory)
            select :at, 'READ', :action, uuidv7(), :fields, 'OFFICER', :who, 'OFFICER', '19'
              from generate_series(1, :n)
            """)
        .param("at", utc().minusMinutes(30))
        .param(
            "action",
            switch (detector) {
              case NOT_THERE -> "page.notThere";
              case BREAK_GLASS -> "jobseeker.glassBroken";
              default -> "jobseeker.file";
            })
        .param("fields", new String[] {Audit.STRANGER})
        .param("who", account)
        .param("n", count)
        .update();
    if (detector == Detector.NEW_DEVICE) {
      owner()
          .sql(
              """
              insert into audit.entries (at, kind, action, subject, actor_kind, role)
              values (:at, 'WRITE', 'signin.newDevice', :who, 'SYSTEM', 'SYSTEM')
              """)
          .param("at", utc().minusMinutes(40))
          .param("who", account)
          .update();
    }
    owner().sql("alter table audit.entries enable trigger user").update();
  }

  private void nothingAtNight() {
    owner().sql("alter table audit.entries disable trigger user").update();
    owner().sql("delete from audit.entries where at < :night").param("night", utc()).update();
    owner().sql("alter table audit.entries enable trigger user").update();
  }

  private static OffsetDateTime utc() {
    return NIGHT.atOffset(ZoneOffset.UTC);
  }
}
