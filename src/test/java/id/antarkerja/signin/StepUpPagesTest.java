package id.antarkerja.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepUpPagesTest extends HouseTest {
  private static final String ASK = "/masuk/ulang";

  @Test
  void the_right_code_leads_back_to_the_page_wanted() {
    Visitor officer = signedIn(KARAWANG);
    officer.get(ASK + "?ke=/petugas/pejabat?wilayah=3215");
    Answer proved = officer.submitOnly(ASK, Map.of("code", codeFor(officerOf(KARAWANG))));
    assertThat(proved.status()).isEqualTo(303);
    assertThat(proved.location()).isEqualTo("/petugas/pejabat?wilayah=3215");
    assertThat(officer.get("/petugas").status()).isEqualTo(200);
  }

  @Test
  void a_wrong_code_asks_again_and_keeps_the_page_wanted() {
    Visitor officer = signedIn(KARAWANG);
    officer.get(ASK + "?ke=/petugas/pejabat");
    Answer again = officer.submitOnly(ASK, Map.of("code", "12 34 5x"));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.page().select("#e-code").text()).isNotBlank();
    assertThat(again.page().select("[name=ke]").val()).isEqualTo("/petugas/pejabat");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//jahat.example",
        "/\\jahat.example",
        "https://jahat.example/",
        "javascript:alert(1)",
        "/\t/jahat.example",
        "/petugas\r\nX: y"
      })
  void nobody_is_led_elsewhere(String to) {
    Visitor officer = signedIn(KARAWANG);
    officer.get(ASK + "?ke=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    Answer proved = officer.submitOnly(ASK, Map.of("code", codeFor(officerOf(KARAWANG)), "ke", to));
    assertThat(proved.location()).isEqualTo("/petugas");
  }

  @Test
  void a_stranger_is_sent_to_sign_in() {
    assertThat(visitor().get(ASK).location()).isEqualTo("/masuk");
  }
}
