package id.antarkerja.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.access.Acting;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.employers.EmployerStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The employer's page behind a signed link. */
class EmployerLinkTest extends ReferralHouse {
  @Test
  void looking_changes_nothing_and_shows_what_was_consented() {
    ReferralId id = lettered(person(), vacancy(KARAWANG, 1));
    Referral before = read(id);
    Visitor employer = visitor();
    String text = employer.get("/jawab/" + token(id)).text();

    assertThat(employer.last().status()).isEqualTo(200);
    assertThat(text).contains(before.personName(), "1998", "Operator Jahit", before.letterNo());
    assertThat(read(id)).isEqualTo(before);
    assertThat(audited("referral.link", before.personId())).isEqualTo(1);
  }

  @Test
  void who_answers_an_old_page_sees_what_changed_and_keeps_what_was_typed() {
    ReferralId id = lettered(person(), vacancy(KARAWANG, 1));
    String at = "/jawab/" + token(id);
    Visitor slow = visitor();
    slow.get(at);
    Visitor fast = visitor();
    fast.get(at);
    fast.submit(at + "/wawancara", interview());
    var late = slow.submitOnly(at + "/terima", Map.of("startOn", "2026-12-01", "contract", "PKWT"));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.page().select("[role=alert]").text()).contains("Orang lain mengubah");
    assertThat(late.page().select("input[name=startOn]").val()).isEqualTo("2026-12-01");
    assertThat(read(id).status()).isEqualTo(ReferralStatus.INTERVIEW);
  }

  @Test
  void an_invitation_a_refusal_and_a_yes_are_heard_once() {
    ReferralId id = lettered(person(), vacancy(KARAWANG, 2));
    String at = "/jawab/" + token(id);
    Visitor employer = visitor();
    employer.get(at);
    var form = employer.filled(employer.form(at + "/wawancara"), interview());
    assertThat(employer.post(at + "/wawancara", form).location()).isEqualTo(at);
    assertThat(employer.post(at + "/wawancara", form).location()).isEqualTo(at);
    assertThat(events(id).stream().filter("INTERVIEW"::equals)).hasSize(1);
    assertThat(read(id).interviewPlace()).isEqualTo("Pabrik 2");

    employer.get(at);
    employer.submit(at + "/tolak", Map.of("notHiredReason", "LACKS_SKILL"));
    assertThat(read(id).status()).isEqualTo(ReferralStatus.NOT_HIRED);
    assertThat(employer.get(at).text()).doesNotContain(read(id).personName());
  }

  private static Map<String, String> interview() {
    return Map.of(
        "interviewOn", "2026-11-26", "interviewTime", "09:30", "interviewPlace", "Pabrik 2");
  }

  @Test
  void what_is_missing_is_said_beside_the_field_and_nothing_happens() {
    ReferralId id = lettered(person(), vacancy(KARAWANG, 1));
    String at = "/jawab/" + token(id);
    Visitor employer = visitor();
    employer.get(at);
    assertThat(employer.submit(at + "/terima", Map.of("startOn", "kapan-kapan")).status())
        .isEqualTo(422);
    assertThat(employer.last().page().select("[aria-invalid=true]")).isNotEmpty();
    assertThat(read(id).status()).isEqualTo(ReferralStatus.LETTER_ISSUED);
  }

  @Test
  void unknown_revoked_and_expired_links_get_one_and_the_same_page() {
    ReferralId id = lettered(person(), vacancy(KARAWANG, 1));
    String old = token(id);
    as(
        KARAWANG,
        () -> {
          referrals.renewLink(id);
          return true;
        });
    String fresh = token(id);
    assertThat(fresh).isNotEqualTo(old);
    String unknown = page("A".repeat(43));
    assertThat(page(old)).isEqualTo(unknown);
    assertThat(page("../../petugas".replace('/', '.'))).isEqualTo(unknown);
    clock.advance(Duration.ofDays(61));
    assertThat(page(fresh)).isEqualTo(unknown);
  }

  @Test
  void a_stopped_employer_s_links_end_all_over_the_country_and_come_back_only_as_new_ones() {
    ReferralId id = lettered(person(), vacancy(BEKASI, 1));
    ReferralId ofAnother = lettered(person(), vacancy(BEKASI, 1));
    String old = token(id);
    Visitor employer = visitor();
    employer.get("/jawab/" + old);
    var form = employer.filled(employer.form("/jawab/" + old + "/tidak-hadir"), Map.of());

    stand(id, EmployerStatus.SUSPENDED);
    String unknown = page("A".repeat(43));
    assertThat(page(old)).isEqualTo(unknown);
    assertThat(employer.post("/jawab/" + old + "/tidak-hadir", form).status()).isEqualTo(404);
    assertThat(read(id).status()).isEqualTo(ReferralStatus.LETTER_ISSUED);
    assertThat(seenBy(id)).as("the second wall").isEmpty();
    assertThat(refusal(officerOf(KARAWANG).acting(), () -> referrals.renewLink(id)))
        .containsExactly("referral.employerMayNot");
    assertThat(visitor().get("/jawab/" + token(ofAnother)).status()).isEqualTo(200);

    stand(id, EmployerStatus.VERIFIED);
    assertThat(page(old)).as("revoked, not only shut").isEqualTo(unknown);
    as(
        KARAWANG,
        () -> {
          referrals.renewLink(id);
          return true;
        });
    assertThat(visitor().get("/jawab/" + token(id)).status()).isEqualTo(200);
    assertThat(seenBy(id)).hasSize(1);
  }

  private void stand(ReferralId id, EmployerStatus next) {
    var company = new EmployerId(read(id).employerId());
    as(
        BEKASI,
        () -> {
          employers.setStatus(company, employers.summary(company).version(), next);
          return true;
        });
  }

  private List<java.util.UUID> seenBy(ReferralId link) {
    return as(
        Acting.employer(link.value()),
        () -> jdbc.sql("select id from referrals.referrals").query(java.util.UUID.class).list());
  }

  private String page(String token) {
    var answer = visitor().get("/jawab/" + token);
    assertThat(answer.status()).isEqualTo(404);
    return answer.page().select("main").text();
  }

  @Test
  void a_link_opens_no_other_referral() {
    ReferralId mine = lettered(person(), vacancy(KARAWANG, 1));
    ReferralId other = lettered(person(), vacancy(KARAWANG, 1));
    List<java.util.UUID> seen =
        as(
            Acting.employer(mine.value()),
            () ->
                jdbc.sql("select id from referrals.referrals where id in (:ids)")
                    .param("ids", List.of(mine.value(), other.value()))
                    .query(java.util.UUID.class)
                    .list());
    assertThat(seen).containsExactly(mine.value());

    Visitor employer = visitor();
    String at = "/jawab/" + token(mine);
    employer.get(at);
    employer.submit(at + "/tidak-hadir", Map.of());
    assertThat(read(other).status()).isEqualTo(ReferralStatus.LETTER_ISSUED);
  }
}
