package id.antarkerja.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.referrals.ReferralId;
import id.antarkerja.referrals.ReferralStatus;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A consent is taken back by whoever gave it, once, and what rested on it ends. */
class ConsentsTest extends RightsHouse {
  @Autowired private List<ConsentSource> consents;

  @Test
  void a_consent_taken_back_stops_at_once_what_rests_on_it() {
    Canary canary = canary();
    ReferralId referral = lettered(canary.person(), vacancy(BEKASI, 1));
    String link = "/jawab/" + token(referral);
    assertThat(visitor().get(link).status()).isEqualTo(200);
    assertThat(grants(canary)).isEqualTo(1);
    Visitor own = own(canary);
    own.get("/saya/persetujuan");
    assertThat(own.last().text()).contains("3×24 jam");
    withdraw(own, referral.value().toString());
    assertThat(read(referral).status()).isEqualTo(ReferralStatus.WITHDRAWN);
    assertThat(visitor().get(link).status()).isEqualTo(404);
    assertThat(grants(canary)).isZero();

    withdraw(own, "CARD");
    UUID card = as(KARAWANG, () -> jobseekers.one(canary.person().publicId())).cardId();
    assertThat(as(BEKASI, () -> jobseekers.card(card))).isEmpty();
    assertThat(state(latest(canary.person(), CaseKind.WITHDRAWAL))).isEqualTo("DONE");
    assertThat(own.get("/saya/persetujuan").page().select("input[value=CARD]")).isEmpty();
  }

  private static void withdraw(Visitor own, String key) {
    own.get("/saya/persetujuan");
    var form = (FormElement) own.last().page().select("form:has(input[value=" + key + "])").first();
    assertThat(own.post("/saya/persetujuan", own.filled(form, Map.of())).status()).isEqualTo(303);
  }

  private long grants(Canary canary) {
    return behind(
        jdbc ->
            jdbc.sql(
                    """
                    select count(*) from access.person_grants where person_id = :id
                       and (valid_until is null or valid_until > now())
                    """)
                .param("id", canary.person().id().value())
                .query(Long.class)
                .single());
  }

  @Test
  void nobody_takes_back_another_s_consent() {
    Canary self = canary();
    Canary other = canary();
    ReferralId theirs = lettered(other.person(), vacancy(KARAWANG, 1));
    Visitor own = own(self);
    own.get("/saya/persetujuan");
    var form = (FormElement) own.last().page().select("form:has(input[value=CARD])").first();
    var fields = own.filled(form, Map.of("source", "referrals", "key", theirs.value().toString()));
    assertThat(own.post("/saya/persetujuan", fields).status()).isEqualTo(422);
    assertThat(read(theirs).status()).isEqualTo(ReferralStatus.LETTER_ISSUED);
  }

  @Test
  void what_was_never_given_is_not_taken_back() {
    Canary self = canary();
    UUID person = self.person().id().value();
    Visitor own = own(self);
    own.get("/saya/persetujuan");
    var form = (FormElement) own.last().page().select("form:has(input[value=CARD])").first();
    var never = own.filled(form, Map.of("key", "SURVEY"));
    assertThat(own.post("/saya/persetujuan", never).status()).isEqualTo(422);
    asSystem(
        () -> {
          consents.forEach(
              source -> {
                if (source.code().equals("jobseekers")) {
                  source.withdraw(person, "SURVEY");
                }
              });
          return true;
        });
    assertThat(audited("jobseeker.consentWithdrawn", person)).isZero();

    own.get("/saya/persetujuan");
    var given = own.filled(form, Map.of());
    for (int click = 1; click <= 2; click++) {
      assertThat(own.post("/saya/persetujuan", given).status())
          .as("click %s", click)
          .isEqualTo(303);
    }
    assertThat(audited("jobseeker.consentWithdrawn", person)).isEqualTo(1);
  }
}
