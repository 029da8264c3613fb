package id.antarkerja.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.Visitor;
import id.antarkerja.access.Acting;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.employers.EmployerStatus;
import id.antarkerja.jobseekers.Registering.Registered;
import id.antarkerja.referrals.ReferralId;
import id.antarkerja.referrals.ReferralStatus;
import id.antarkerja.vacancies.VacancyId;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Who signed in sees their own and nothing else: on pages, and in the database itself. */
class OwnRightsTest extends PortalHouse {
  private static final List<String> OWN_TABLES =
      List.of(
          "jobseekers.jobseekers",
          "jobseekers.registrations",
          "jobseekers.registration_events",
          "referrals.referrals");

  @Test
  void a_person_s_role_sees_the_rows_of_that_person_alone() {
    Registered self = personWith(address());
    Registered other = person();
    VacancyId vacancy = vacancy(KARAWANG, 2);
    lettered(self, vacancy);
    lettered(other, vacancy);
    for (String table : OWN_TABLES) {
      String column = table.equals("jobseekers.jobseekers") ? "id" : "person_id";
      List<UUID> seen =
          as(
              citizen(self.id()),
              () ->
                  jdbc.sql("select distinct " + column + " from " + table)
                      .query(UUID.class)
                      .list());
      assertThat(seen).as(table).containsExactly(self.id().value());
    }
  }

  @Test
  void a_person_s_role_changes_nothing_and_reads_no_one_s_keys() {
    Registered self = personWith(address());
    for (String sql :
        List.of(
            "update jobseekers.jobseekers set name = 'x'",
            "delete from jobseekers.skills",
            "select 1 from portal.pins",
            "select 1 from portal.sign_in_links",
            "select 1 from access.accounts",
            "select 1 from employers.contacts",
            "select 1 from audit.entries")) {
      assertThatThrownBy(() -> as(citizen(self.id()), () -> jdbc.sql(sql).update()))
          .as(sql)
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void a_signed_in_person_opens_no_page_of_officers_or_employers() {
    String email = address();
    Visitor sari = signedInAs(personWith(email), email);
    for (String address :
        List.of("/petugas", "/petugas/pencari-kerja", "/usaha", "/petugas/pejabat")) {
      assertThat(sari.get(address).status()).as(address).isEqualTo(403);
    }
    assertThat(signedIn(KARAWANG).get("/saya").status()).isEqualTo(403);
    assertThat(visitor().get("/saya").location()).isEqualTo("/saya/masuk");
    assertThat(visitor().get("/usaha").location()).isEqualTo("/usaha/masuk");
  }

  @Test
  void the_own_page_tells_where_each_referral_stands() {
    String email = address();
    Registered person = personWith(email);
    lettered(person, vacancy(KARAWANG, 1));
    Visitor sari = signedInAs(person, email);
    assertThat(sari.last().page().select("tbody tr").text()).contains("Operator Jahit");
  }

  private EmployerId companyOf(ReferralId id) {
    return new EmployerId(read(id).employerId());
  }

  private Visitor contactOf(ReferralId id) {
    String email = address();
    UUID contact = contactOf(companyOf(id), email);
    return useLink(linkFor("/usaha", email, contact).orElseThrow());
  }

  @Test
  void a_contact_person_answers_the_letters_of_their_company() {
    ReferralId id = lettered(person(), vacancy(KARAWANG, 1));
    Visitor contact = contactOf(id);
    assertThat(contact.last().text()).contains(read(id).personName(), "Operator Jahit");
    VacancyId vacancy = read(id).vacancyId();
    contact.submit("/usaha/lowongan/" + vacancy.value() + "/benar", Map.of());
    assertThat(contact.last().text()).contains("Sudah dibenarkan");
    assertThat(asSystem(() -> vacancies.confirmed(List.of(vacancy)))).containsExactly(vacancy);
    String at = "/usaha/rujukan/" + id.value();
    contact.get(at);
    contact.submit(at + "/terima", Map.of("startOn", "2026-12-01", "contract", "PKWT"));
    assertThat(read(id).status()).isEqualTo(ReferralStatus.OFFERED);
    assertThat(audited("referral.link", read(id).personId())).isPositive();
  }

  @Test
  void another_company_s_letter_and_a_mere_proposal_are_not_there() {
    ReferralId own = lettered(person(), vacancy(KARAWANG, 3));
    ReferralId theirs = lettered(person(), vacancy(KARAWANG, 1));
    ReferralId mere = proposed(person(), read(own).vacancyId());
    ReferralId willing = agreed(person(), read(own).vacancyId());
    Visitor contact = contactOf(own);
    assertThat(contact.last().text())
        .contains(read(own).personName())
        .doesNotContain(
            read(theirs).personName(), read(mere).personName(), read(willing).personName());
    String at = "/usaha/rujukan/";
    for (ReferralId early : List.of(mere, willing)) {
      assertThat(contact.get(at + early.value()).status()).isEqualTo(404);
    }
    assertThat(contact.get(at + own.value()).status()).isEqualTo(200);
    var form =
        contact.filled(
            contact.form(at + own.value() + "/tolak"), Map.of("notHiredReason", "LACKS_SKILL"));
    assertThat(contact.get(at + theirs.value()).status()).isEqualTo(404);
    assertThat(contact.post(at + theirs.value() + "/tolak", form).status()).isEqualTo(404);
    assertThat(read(theirs).status()).isEqualTo(ReferralStatus.LETTER_ISSUED);
    assertThat(contact.get("/petugas").status()).isEqualTo(403);
    assertThat(contact.get("/saya").status()).isEqualTo(403);
  }

  @Test
  void a_contact_person_too_opens_forty_people_a_day_for_the_whole_company() {
    ReferralId id = lettered(person(), vacancy(KARAWANG, 1));
    Visitor contact = contactOf(id);
    assertThat(contact.last().text()).contains(read(id).personName());
    owner().sql("delete from audit.strangers").update();
    owner()
        .sql(
            """
            insert into audit.strangers (account, person, at)
            select :who, uuidv7(), :at from generate_series(1, 40)
            """)
        .param("who", companyOf(id).value())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC).minusHours(2))
        .update();
    for (String page : List.of("/usaha", "/usaha/rujukan/" + id.value())) {
      var stopped = contact.get(page);
      assertThat(stopped.status()).as(page).isEqualTo(429);
      assertThat(stopped.text()).doesNotContain(read(id).personName());
    }
    clock.advance(Duration.ofDays(1));
    assertThat(contact.get("/usaha/rujukan/" + id.value()).text()).contains(read(id).personName());
  }

  @Test
  void the_contact_of_a_stopped_company_is_signed_out_and_sees_nothing_any_more() {
    ReferralId id = lettered(person(), vacancy(KARAWANG, 1));
    Visitor contact = contactOf(id);
    EmployerId company = companyOf(id);
    as(
        KARAWANG,
        () -> {
          employers.setStatus(
              company, employers.summary(company).version(), EmployerStatus.SUSPENDED);
          return true;
        });
    assertThat(contact.get("/usaha").location()).isEqualTo("/usaha/masuk");
    assertThat(letters(company)).as("the second wall").isEmpty();
  }

  private List<UUID> letters(EmployerId company) {
    UUID contact =
        owner()
            .sql("select id from employers.contacts where company_id = :id")
            .param("id", company.value())
            .query(UUID.class)
            .single();
    return as(
        Acting.contact(contact, "PT"),
        () -> jdbc.sql("select id from referrals.referrals").query(UUID.class).list());
  }

  @Test
  void an_employer_s_role_sees_the_letters_of_one_company() {
    ReferralId own = lettered(person(), vacancy(KARAWANG, 1));
    lettered(person(), vacancy(KARAWANG, 1));
    UUID contact = contactOf(companyOf(own), address());
    List<UUID> seen =
        as(
            Acting.contact(contact, "PT"),
            () -> jdbc.sql("select id from referrals.referrals").query(UUID.class).list());
    assertThat(seen).containsExactly(own.value());
  }
}
