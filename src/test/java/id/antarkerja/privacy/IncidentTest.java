package id.antarkerja.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Role;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.jobseekers.Registering.Registered;
import id.antarkerja.referrals.ReferralId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The register of incidents: the clock, and whom each touches. */
class IncidentTest extends IncidentHouse {
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

    List<UUID> inLists = List.of(person().id().value(), person(BEKASI).id().value());
    listed("jobseeker.list", office, inLists, thief, office, "2024-03-01T11:58:00+07:00");
    List<UUID> inFile = List.of(person().id().value(), seen.get(2));
    UUID file = UUID.randomUUID();
    listed("export.rows", file, inFile, thief, office, "2024-03-01T11:59:00+07:00");
    List<UUID> tooLate = List.of(person().id().value());
    listed("export.rows", file, tooLate, thief, office, "2024-03-01T12:00:01+07:00");
    listed("jobseeker.list", office, tooLate, honest, office, "2024-03-01T11:58:00+07:00");
    seen.addAll(inLists);
    seen.add(inFile.getFirst());

    Visitor officer = signedIn(KARAWANG);
    String at = entered(officer, with(FIELDS, "email", signedUp(KARAWANG, Role.HEAD).email()));
    Visitor head = signedIn(newcomer(KARAWANG, Role.HEAD));
    head.get(at);
    head.submit(at + "/hitung", Map.of());
    assertThat(affected(at)).containsExactlyInAnyOrderElementsOf(seen);
    assertThat(head.last().text()).contains("15 orang", "(terdaftar di kantor lain)");
    allowed(signedIn(newcomer(KARAWANG, Role.HEAD)), at);
    Answer sheet = taken(head, at);
    assertThat(sheet.status()).isEqualTo(200);
    assertThat(sheet.body()).startsWith('P', 'K');
    assertThat(audited("privacy.incident.listTaken", idOf(at))).isEqualTo(1);
    assertThat(audited("privacy.affected", seen.getFirst())).isEqualTo(1);
    assertThat(audited("privacy.affected", seen.get(1))).as("of another office").isZero();
  }

  @Test
  void a_second_click_is_the_same_taking_and_the_fourth_is_refused() {
    UUID office = officerOf(KARAWANG).acting().requireOffice();
    SignedUp thief = newcomer(KARAWANG, Role.OFFICER);
    UUID seen = person().id().value();
    opened(thief.account(), office, seen, "2024-03-01T09:00:00+07:00");
    String at = entered(signedIn(KARAWANG), with(FIELDS, "email", thief.email()));
    Visitor head = signedIn(newcomer(KARAWANG, Role.HEAD));
    head.get(at);
    head.submit(at + "/hitung", Map.of());
    allowed(signedIn(newcomer(KARAWANG, Role.HEAD)), at);
    for (int i = 1; i <= 3; i++) {
      head.get(at);
      var click = head.filled(head.form(at + "/daftar"), Map.of());
      for (int twice = 0; twice < 2; twice++) {
        Answer file = head.post(at + "/daftar", click);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).startsWith('P', 'K');
      }
      assertThat(audited("privacy.incident.listTaken", idOf(at))).isEqualTo(2L * i);
      owner().sql("update web.requests set at = at - interval '6 minutes'").update();
      assertThat(head.post(at + "/daftar", click).location()).as("a key for later").isEqualTo(at);
    }
    assertThat(taken(head, at).status()).isEqualTo(422);
  }

  @Test
  void of_an_employer_s_contact_the_list_has_whom_they_and_their_company_s_links_showed() {
    ReferralId letter = lettered(person(), vacancy(KARAWANG, 1));
    UUID company = read(letter).employerId();
    String email = address();
    UUID contact = contactOf(new EmployerId(company), email);
    UUID colleague = contactOf(new EmployerId(company), address());
    UUID rival = read(lettered(person(), vacancy(KARAWANG, 1))).employerId();
    UUID byThem = person().id().value();
    disclosed("EMPLOYER", contact, company, byThem, "2024-03-01T09:00:00+07:00");
    UUID byLink = person(BEKASI).id().value();
    disclosed("EMPLOYER_LINK", letter.value(), company, byLink, "2024-03-01T12:00:00+07:00");
    UUID other = person().id().value();
    disclosed("EMPLOYER", colleague, company, other, "2024-03-01T09:01:00+07:00");
    disclosed("EMPLOYER_LINK", UUID.randomUUID(), rival, other, "2024-03-01T09:02:00+07:00");
    disclosed("EMPLOYER", contact, company, other, "2024-03-01T12:00:01+07:00");
    behind(
        jdbc ->
            jdbc.sql("update employers.contacts set ended_at = now() where id = :id")
                .param("id", contact)
                .update());

    Visitor officer = signedIn(KARAWANG);
    String at = entered(officer, with(FIELDS, "email", email.toUpperCase(Locale.ROOT)));
    Visitor head = signedIn(newcomer(KARAWANG, Role.HEAD));
    head.get(at);
    assertThat(head.submit(at + "/hitung", Map.of()).text()).contains("2 orang");
    assertThat(affected(at)).containsExactlyInAnyOrder(byThem, byLink);
    Visitor elsewhere = signedIn(BEKASI);
    elsewhere.get("/petugas/insiden");
    assertThat(elsewhere.submitOnly("/petugas/insiden", with(FIELDS, "email", email)).status())
        .as("whose contact it is, another office does not learn")
        .isEqualTo(422);
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
