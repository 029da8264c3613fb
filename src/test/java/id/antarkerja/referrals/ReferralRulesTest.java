package id.antarkerja.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Beside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@Beside
@ResourceLock("ReferralRulesTest")
class ReferralRulesTest {
  private final ReferralRules rules = new ReferralRules(2, 5, 3, 60, "{number}/SP/{office}/{year}");

  @Test
  void a_letter_is_numbered_by_office_and_year_and_the_centre_has_a_word() {
    assertThat(rules.letterNumber(7, "3215", 2026)).isEqualTo("0007/SP/3215/2026");
    assertThat(rules.letterNumber(12_345, "*", 2026)).isEqualTo("12345/SP/PUSAT/2026");
  }
}
