package id.antarkerja.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Role;
import id.antarkerja.jobseekers.Registering.Registered;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The register of incidents: the clock, and the list of whom it touches. */
class IncidentTest extends RightsHouse {

  private static final Map<String, String> FIELDS =
      Map.of(
          "what", "Akun petugas dipakai orang lain",
          "noticedAt", "2026-11-23T08:00",
          "fromAt", "2024-03-01T08:00",
          "toAt", "2024-03-01T12:00");

  private String entered(Visitor officer, Map<String, String> fields) {
    officer.get("/petugas/insiden");
    return officer.submitOnly("/petugas/insiden", fields).location();
  }

  /** As the trail would have it, at a time that no other test reads at. */
  private void opened(UUID account, UUID office, UUID person, String at) {
    behind(
        jdbc ->
            jdbc.sql(
                    """
                    insert into audit.entries
                           (at, kind, action, subject, actor_kind, actor, role, office_id)
                    values (:at, 'READ', 'jobseeker.file', :person, 'OFFICER', :account, 'OFFICER',
                            :office)
                    """)
                .param("at", OffsetDateTime.parse(at).withOffsetSameInstant(ZoneOffset.UTC))
                .param("person", person)
                .param("account", account)
                .param("office", office)
                .update());
  }

  @Test
  void the_list_has_everybody_whom_the_account_saw_then_and_nobody_else() {
    UUID thief = signedUp(KARAWANG, Role.HEAD).account();
    UUID honest = officerOf(KARAWANG).account();
    UUID office = officerOf(KARAWANG).acting().requireOffice();
    List<UUID> seen = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Registered person = i % 2 == 0 ? person() : person(BEKASI);
      seen.add(person.id().value());
      opened(thief, office, person.id().value(), "2024-03-01T09:%02d:00+07:00".formatted(i));
    }
    opened(thief, office, seen.getFirst(), "2024-03-01T10:00:00+07:00");
    opened(thief, office, seen.get(1), "2024-03-01T08:00:00+07:00");
    UUID before = person().id().value();
    opened(thief, office, before, "2024-03-01T07:59:59+07:00");
    UUID after = person().id().value();
    opened(thief, office, after, "2024-03-01T12:00:01+07:00");
    opened(honest, office, person().id().value(), "2024-03-01T09:30:00+07:00");
    opened(thief, office, UUID.randomUUID(), "2024-03-01T09:31:00+07:00");
    UUID invented = person().id().value();
    opened(thief, office, invented, "2024-03-01T09:32:00+07:00");
    behind(
        jdbc ->
            jdbc.sql("insert into audit.honey (person, territory) values (:id, '3215')")
                .param("id", invented)
                .update());

    Visitor officer = signedIn(KARAWANG);
    String at = entered(officer, with(FIELDS, "email", signedUp(KARAWANG, Role.HEAD).email()));
    Visitor head = signedIn(newcomer(KARAWANG, Role.HEAD));
    head.get(at);
    head.submit(at + "/hitung", Map.of());
    List<UUID> found =
        behind(
            jdbc ->
                jdbc.sql("select person_id from privacy.affected where incident_id = :id")
                    .param("id", UUID.fromString(at.substring(at.lastIndexOf('/') + 1)))
                    .query(UUID.class)
                    .list());
    assertThat(found).containsExactlyInAnyOrderElementsOf(seen);
    assertThat(head.last().text()).contains("12 orang", "(terdaftar di kantor lain)");
    Answer sheet = taken(head, at);
    assertThat(sheet.status()).isEqualTo(200);
    assertThat(sheet.body()).startsWith('P', 'K');
    assertThat(audited("privacy.incident.listTaken", idOf(at))).isEqualTo(1);
    assertThat(audited("privacy.affected", seen.getFirst())).isEqualTo(1);
    assertThat(audited("privacy.affected", seen.get(1))).as("of another office").isZero();
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    var all = new java.util.HashMap<>(fields);
    all.put(name, value);
    return all;
  }

  @Test
  void an_office_s_incident_has_everybody_whom_any_of_its_accounts_saw() {
    UUID office = officerOf(KARAWANG).acting().requireOffice();
    UUID one = person().id().value();
    UUID two = person().id().value();
    opened(officerOf(KARAWANG).account(), office, one, "2023-05-02T09:00:00+07:00");
    opened(signedUp(KARAWANG, Role.HEAD).account(), office, two, "2023-05-02T09:05:00+07:00");
    Visitor officer = signedIn(KARAWANG);
    Map<String, String> fields =
        with(with(FIELDS, "fromAt", "2023-05-02T08:00"), "toAt", "2023-05-02T10:00");
    String at = entered(officer, fields);
    Visitor head = signedIn(newcomer(KARAWANG, Role.HEAD));
    head.get(at);
    assertThat(head.submit(at + "/hitung", Map.of()).text()).contains("2 orang");
  }

  @Test
  void the_notice_is_due_72_hours_after_noticing_and_the_head_says_that_it_went_out() {
    Visitor officer = signedIn(KARAWANG);
    String at = entered(officer, FIELDS);
    assertThat(officer.get(at).text()).contains("26 Nov 2026, 08.00 WIB");
    assertThat(officer.get("/petugas").text()).contains("Insiden data");
    assertThat(officer.get(at).page().select("form[action$=diberitahukan]")).isEmpty();
    Visitor head = signedIn(signedUp(KARAWANG, Role.HEAD));
    head.get(at);
    assertThat(head.submitOnly(at + "/diberitahukan", Map.of()).status()).isEqualTo(422);
    head.get(at);
    head.submit(at + "/hitung", Map.of());
    head.submit(at + "/penanganan", Map.of("handling", "Akun dimatikan, sandi diganti"));
    assertThat(head.last().page().select("pre.letter").text())
        .contains("Akun dimatikan", "Akun petugas dipakai orang lain");
    head.submit(at + "/diberitahukan", Map.of());
    assertThat(head.last().text()).contains("Sudah diberitahukan");
    head.submit(at + "/tutup", Map.of());
    assertThat(head.last().text()).contains("Ditutup");
  }

  @Test
  void another_office_sees_no_incident_and_bad_times_are_said_beside_the_field() {
    Visitor officer = signedIn(KARAWANG);
    String at = entered(officer, FIELDS);
    assertThat(signedIn(BEKASI).get(at).status()).isEqualTo(404);
    Visitor head = signedIn(newcomer(BEKASI, Role.HEAD));
    assertThat(head.get(at).status()).isEqualTo(404);
    assertThat(taken(head, at).status()).isEqualTo(404);
    for (Map<String, String> bad :
        List.of(
            with(FIELDS, "what", ""),
            with(FIELDS, "noticedAt", "kemarin"),
            with(FIELDS, "noticedAt", "9999-01-01T00:00"),
            with(FIELDS, "toAt", "2020-01-01T00:00"),
            with(FIELDS, "email", "tak.ada@uji.example"),
            with(FIELDS, "email", officerOf(BEKASI).email()))) {
      officer.get("/petugas/insiden");
      assertThat(officer.submitOnly("/petugas/insiden", bad).status()).isEqualTo(422);
    }
  }

  private static UUID idOf(String at) {
    return UUID.fromString(at.substring(at.lastIndexOf('/') + 1));
  }

  private void touches(String at, int persons) {
    behind(
        jdbc ->
            jdbc.sql(
                    """
                    insert into privacy.affected
                    select :id, gen_random_uuid(), now(), now(), 1, '{jobseeker.file}'
                      from generate_series(1, :persons)
                    """)
                .param("id", idOf(at))
                .param("persons", persons)
                .update());
  }

  @Test
  void an_officer_reports_and_learns_no_names() {
    Visitor officer = signedIn(KARAWANG);
    String at = entered(officer, FIELDS);
    touches(at, 2);
    Answer page = officer.get(at);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().select("table, form[action$=hitung], pre.letter")).isEmpty();
    assertThat(page.text()).contains("Kepala kantor menghitung");
    officer.get("/petugas/insiden");
    var form = officer.filled(officer.form("/petugas/insiden"), Map.of());
    for (String step : List.of("/hitung", "/penanganan", "/izinkan-daftar", "/daftar", "/tutup")) {
      assertThat(officer.post(at + step, form).status()).as(step).isEqualTo(403);
    }
  }

  /** Whether the page offers it or not. */
  private Answer taken(Visitor visitor, String at) {
    visitor.get("/petugas/insiden");
    return visitor.post(at + "/daftar", visitor.filled(visitor.form("/petugas/insiden"), Map.of()));
  }

  @Test
  void a_long_list_leaves_with_a_second_person_s_yes_and_not_with_who_gave_it() {
    String at = entered(signedIn(KARAWANG), FIELDS);
    touches(at, Incidents.ALONE + 1);
    SignedUp taker = newcomer(KARAWANG, Role.HEAD);
    SignedUp second = newcomer(KARAWANG, Role.HEAD);
    Visitor head = signedIn(taker);
    Visitor other = signedIn(second);
    assertThat(head.get(at).page().select("form[action$=/daftar]")).isEmpty();
    assertThat(taken(head, at).status()).isEqualTo(422);
    other.get(at);
    other.submit(at + "/izinkan-daftar", Map.of());
    assertThat(other.last().text()).contains("orang lain yang mengunduhnya");
    assertThat(taken(other, at).status()).isEqualTo(422);
    assertThat(taken(head, at).status()).isEqualTo(200);
    made(second.account(), taker.account());
    assertThat(taken(head, at).status()).as("of their making").isEqualTo(422);
    other.get(at);
    other.submit(at + "/hitung", Map.of());
    touches(at, Incidents.ALONE + 1);
    assertThat(taken(head, at).status()).as("counted anew").isEqualTo(422);
  }

  @Test
  void a_yes_ends_by_time_and_by_number_and_every_row_says_whose_copy_it_is() throws Exception {
    String at = entered(signedIn(KARAWANG), FIELDS);
    touches(at, Incidents.ALONE + 1);
    SignedUp taker = newcomer(KARAWANG, Role.HEAD);
    Visitor head = signedIn(taker);
    Visitor other = signedIn(newcomer(KARAWANG, Role.HEAD));
    other.get(at);
    other.submit(at + "/izinkan-daftar", Map.of());
    assertThat(head.get(at).text()).contains("26 Nov 2026", "masih bisa diunduh 3 kali");
    String copy = "Diunduh oleh " + taker.acting().name();
    assertThat(text(taken(head, at).body()).split(copy, -1).length - 1)
        .as("its heading, each row, and the sheet about it")
        .isGreaterThanOrEqualTo(Incidents.ALONE + 1);
    behind(
        jdbc ->
            jdbc.sql("update privacy.incidents set list_allowed_until = :now where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", idOf(at))
                .update());
    assertThat(taken(head, at).status()).as("its time is over").isEqualTo(422);
    other.get(at);
    other.submit(at + "/izinkan-daftar", Map.of());
    for (int i = 0; i < Incidents.MOST_TAKEN; i++) {
      assertThat(taken(head, at).status()).isEqualTo(200);
    }
    assertThat(taken(head, at).status()).as("taken often enough").isEqualTo(422);
    assertThat(head.get(at).page().select("form[action$=/daftar]")).isEmpty();
    assertThat(other.get(at).page().select("form[action$=/izinkan-daftar]")).hasSize(1);
  }

  /** Of every cell, shared or not. */
  private static String text(byte[] workbook) throws IOException {
    var text = new StringBuilder();
    Path file = Files.createTempFile("terdampak", ".xlsx");
    Files.write(file, workbook);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().toList()) {
        text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    } finally {
      Files.delete(file);
    }
    return text.toString();
  }

  @Test
  void nobody_deals_with_an_incident_of_their_own_account() {
    SignedUp accused = newcomer(KARAWANG, Role.HEAD);
    String at = entered(signedIn(KARAWANG), with(FIELDS, "email", accused.email()));
    Visitor thief = signedIn(accused);
    assertThat(thief.get(at).status()).isEqualTo(404);
    assertThat(taken(thief, at).status()).isEqualTo(404);
    assertThat(thief.get("/petugas/insiden").page().select("a[href=" + at + "]")).isEmpty();
    String own = entered(thief, with(FIELDS, "email", accused.email()));
    assertThat(thief.get(own).status()).as("reported by oneself").isEqualTo(200);
    assertThat(thief.last().page().select("form[action$=hitung], form[action$=tutup]")).isEmpty();
    assertThat(taken(thief, own).status()).isEqualTo(404);
    assertThat(
            signedIn(newcomer(KARAWANG, Role.HEAD)).get(own).page().select("form[action$=hitung]"))
        .hasSize(1);
  }
}
