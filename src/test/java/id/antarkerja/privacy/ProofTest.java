package id.antarkerja.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Numbers in full, and what can't be taken back, want to know again who it is. */
class ProofTest extends RightsHouse {
  private static final String AGAIN = "/masuk/ulang?ke=";

  @Test
  void a_stolen_session_gets_no_rights_page_and_settles_no_correction_and_no_erasure() {
    Canary canary = canary();
    asked(canary, "perbaikan", Map.of("field", "NAME", "value", "Kenari Lain Lagi"));
    asked(canary, "penghapusan", Map.of("erasureWords", "Cukup"));
    asked(canary, "keberatan", Map.of("objectionWords", "Tidak mau"));
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    Visitor visitor = signedIn(officer);
    String counter = "/petugas/pencari-kerja/" + canary.person().publicId() + "/privasi";
    visitor.get(counter);
    var wish =
        visitor.filled(
            visitor.form(counter + "/perbaikan"), Map.of("field", "PHONE", "value", "0811111111"));
    UUID correction = latest(canary.person(), CaseKind.CORRECTION);
    UUID erasure = latest(canary.person(), CaseKind.ERASURE);
    var answer = new ArrayList<>(wish);
    answer.add(Map.entry("_version", "1"));
    answer.add(Map.entry("answer", "Ya"));
    provedLongAgo(officer.account());

    assertThat(visitor.get(counter).location()).startsWith(AGAIN);
    assertThat(visitor.post(counter + "/perbaikan", wish).location()).startsWith(AGAIN);
    assertThat(latest(canary.person(), CaseKind.CORRECTION)).isEqualTo(correction);
    for (UUID id : List.of(correction, erasure)) {
      String at = "/petugas/privasi/" + id;
      assertThat(visitor.get(at).location()).startsWith(AGAIN);
      for (String step : List.of("/selesai", "/tolak", "/periksa", "/setujui")) {
        assertThat(visitor.post(at + step, answer).location()).as(step).startsWith(AGAIN);
      }
      assertThat(state(id)).isEqualTo("REQUESTED");
    }
    String objection = "/petugas/privasi/" + latest(canary.person(), CaseKind.OBJECTION);
    assertThat(visitor.get(objection).status()).as("shows no number").isEqualTo(200);
  }

  private void asked(Canary canary, String what, Map<String, String> fields) {
    Visitor own = own(canary);
    own.get("/saya/permintaan");
    own.submit("/saya/permintaan/" + what, fields);
    assertThat(own.last().status()).isEqualTo(200);
  }
}
