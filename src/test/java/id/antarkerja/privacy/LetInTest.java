package id.antarkerja.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Role;
import id.antarkerja.jobseekers.JobseekerFile;
import id.antarkerja.officers.institutions.InstitutionKind;
import id.antarkerja.officers.institutions.Institutions;
import id.antarkerja.officers.institutions.NewInstitution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person lets another office see them, for a while, and takes it back. */
class LetInTest extends RightsHouse {
  @Autowired private Institutions institutions;

  private static final Map<String, Object> YES =
      Map.of("place_text", "Kabupaten Bekasi", "howLong", "QUARTER", "agreed", "on");

  private static String at(Canary canary) {
    return "/petugas/pencari-kerja/" + canary.person().publicId();
  }

  private Answer letIn(Visitor officer, Canary canary, Map<String, Object> fields) {
    officer.get(at(canary) + "/kantor-lain");
    return officer.submitOnly(at(canary) + "/kantor-lain", fields);
  }

  private long told(Canary canary) {
    return counted(
        """
        select count(*) from notifications.messages
         where about = :id and subject = 'Kantor lain boleh melihat data Anda'
        """,
        canary.person().id().value());
  }

  private List<String> entries(Canary canary) {
    return behind(
        jdbc ->
            jdbc.sql(
                    "select fields::text from audit.entries"
                        + " where subject = :id and action = 'jobseeker.officeLetIn'")
                .param("id", canary.person().id().value())
                .query(String.class)
                .list());
  }

  /** As a browser sends what was chosen from the list, here with a code that stands on none. */
  private static Map<String, Object> chosen(String code) {
    var fields = new HashMap<>(yesBut("place", code));
    fields.put("place_for", YES.get("place_text"));
    return fields;
  }

  private String institution() {
    var wanted =
        new NewInstitution(
            InstitutionKind.SCHOOL_UNIT, "BKK " + UUID.randomUUID(), BEKASI, null, null, null);
    return as(signedUp(BEKASI, Role.HEAD).acting(), () -> institutions.enter(wanted)).territory();
  }

  private static Map<String, Object> yesBut(String field, Object value) {
    var fields = new HashMap<>(YES);
    fields.put(field, value);
    return fields;
  }

  @Test
  void the_office_sees_name_work_and_contact_until_the_person_takes_it_back() {
    Canary canary = canary();
    Visitor desk = signedIn(KARAWANG);
    Visitor neighbour = signedIn(BEKASI);
    assertThat(neighbour.get(at(canary)).status()).isEqualTo(404);

    assertThat(letIn(desk, canary, YES).status()).isEqualTo(303);
    assertThat(told(canary)).as("the person hears").isEqualTo(1);
    assertThat(entries(canary)).containsExactly("{office:" + BEKASI + "}");
    JobseekerFile seen = as(BEKASI, () -> jobseekers.one(canary.person().publicId()));
    assertThat(seen.identity().email()).isEqualTo(canary.email());
    assertThat(seen.identity().nik()).isNull();
    assertThat(seen.mayChange()).isFalse();
    assertThat(neighbour.get(at(canary) + "/kantor-lain").status()).isEqualTo(404);
    assertThat(signedIn("3217").get(at(canary)).status()).isEqualTo(404);
    assertThat(letIn(desk, canary, YES).status()).isEqualTo(422);
    assertThat(desk.last().text()).contains("sudah diizinkan");

    Visitor own = own(canary);
    assertThat(own.get("/saya/persetujuan").text()).contains("Bekasi boleh melihat");
    String office = officerOf(BEKASI).acting().requireOffice().toString();
    var form =
        (FormElement) own.last().page().select("form:has(input[value=" + office + "])").first();
    assertThat(own.post("/saya/persetujuan", own.filled(form, Map.of())).status()).isEqualTo(303);
    assertThat(neighbour.get(at(canary)).status()).isEqualTo(404);
    assertThat(own.get("/saya/persetujuan").text()).doesNotContain("Bekasi boleh melihat");
  }

  @Test
  void at_the_counter_it_ends_too_and_by_itself() {
    Canary canary = canary();
    Visitor desk = signedIn(KARAWANG);
    assertThat(letIn(desk, canary, YES).status()).isEqualTo(303);
    desk.get(at(canary) + "/kantor-lain");
    String end = desk.last().page().select("form[action$=/akhiri]").attr("action");
    assertThat(desk.submitOnly(end, Map.of()).status()).isEqualTo(303);
    assertThat(signedIn(BEKASI).get(at(canary)).status()).isEqualTo(404);

    assertThat(letIn(desk, canary, YES).status()).isEqualTo(303);
    assertThat(
            counted(
                """
                select count(*) from access.person_grants
                 where person_id = :id and basis = 'CONSENT'
                   and valid_until = valid_from + interval '91 days'
                """,
                canary.person().id().value()))
        .isEqualTo(1);
    behind(
        jdbc ->
            jdbc.sql(
                    "update access.person_grants set valid_until = now()"
                        + " where person_id = :id and valid_until > now()")
                .param("id", canary.person().id().value())
                .update());
    assertThat(signedIn(BEKASI).get(at(canary)).status()).isEqualTo(404);
  }

  @Test
  void nobody_else_lets_an_office_in_and_nobody_without_the_person_s_yes() {
    Canary canary = canary();
    for (String other : new String[] {BEKASI, "32"}) {
      Answer page = signedIn(other).get(at(canary) + "/kantor-lain");
      assertThat(page.status()).as(other).isEqualTo(404);
    }
    Visitor desk = signedIn(KARAWANG);
    Map<String, Object> unsaid = new HashMap<>(YES);
    unsaid.remove("agreed");
    assertThat(letIn(desk, canary, unsaid).status()).isEqualTo(422);
    assertThat(desk.last().page().select("#e-agreed").text()).contains("persetujuan orangnya");
    assertThat(letIn(desk, canary, yesBut("place_text", "Atlantis")).status()).isEqualTo(422);
    assertThat(desk.last().page().select("#e-place").text()).contains("dari daftar");
    assertThat(letIn(desk, canary, yesBut("howLong", "EVER")).status()).isEqualTo(422);
    assertThat(letIn(desk, canary, yesBut("place_text", "Kabupaten Karawang")).status())
        .isEqualTo(422);
    for (String noPublicService : new String[] {"*", "b", institution()}) {
      assertThat(letIn(desk, canary, chosen(noPublicService)).status())
          .as(noPublicService)
          .isEqualTo(422);
    }
    desk.get(at(canary) + "/kantor-lain");
    var sent = desk.filled(desk.form(at(canary) + "/kantor-lain"), YES);
    grownOld(officerOf(KARAWANG).account());
    assertThat(desk.post(at(canary) + "/kantor-lain", sent).status()).isNotEqualTo(200);
    assertThat(desk.get(at(canary) + "/kantor-lain").location()).startsWith("/masuk/ulang?ke=");
    assertThat(told(canary)).isZero();
    assertThat(
            counted(
                "select count(*) from access.person_grants where person_id = :id",
                canary.person().id().value()))
        .isZero();
  }
}
