package id.antarkerja.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
  /** RFC 6238, appendix B; the last six of its eight digits. */
  private static final String RFC_SECRET =
      Totp.base32("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codes_are_those_of_the_standard(long seconds, String code) {
    assertThat(Totp.code(RFC_SECRET, Totp.step(Instant.ofEpochSecond(seconds)))).isEqualTo(code);
  }

  @Test
  void secrets_are_base_32_as_apps_read_it() {
    assertThat(RFC_SECRET).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(Totp.newSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(Totp.newSecret());
  }

  @Test
  void one_step_beside_now_is_right_two_are_not() {
    Instant now = Instant.ofEpochSecond(1_111_111_109);
    long step = Totp.step(now);
    for (long beside = -2; beside <= 2; beside++) {
      assertThat(Totp.stepOf(RFC_SECRET, Totp.code(RFC_SECRET, step + beside), now).isPresent())
          .as("%d", beside)
          .isEqualTo(Math.abs(beside) <= 1);
    }
    assertThat(Totp.stepOf(RFC_SECRET, " 081 804 ", now)).hasValue(step);
    assertThat(Totp.stepOf(RFC_SECRET, "", now)).isEmpty();
    assertThat(Totp.stepOf(RFC_SECRET, "08180４", now)).isEmpty();
  }
}
