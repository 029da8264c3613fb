package id.antarkerja.referrals;

import static id.antarkerja.referrals.ReferralStatus.AGREED;
import static id.antarkerja.referrals.ReferralStatus.DECLINED;
import static id.antarkerja.referrals.ReferralStatus.HIRED;
import static id.antarkerja.referrals.ReferralStatus.INTERVIEW;
import static id.antarkerja.referrals.ReferralStatus.LETTER_ISSUED;
import static id.antarkerja.referrals.ReferralStatus.NOT_HIRED;
import static id.antarkerja.referrals.ReferralStatus.NO_FEEDBACK;
import static id.antarkerja.referrals.ReferralStatus.NO_SHOW;
import static id.antarkerja.referrals.ReferralStatus.OFFERED;
import static id.antarkerja.referrals.ReferralStatus.PROPOSED;
import static id.antarkerja.referrals.ReferralStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferralStatusTest {
  private static final Map<ReferralStatus, Set<ReferralStatus>> STEPS =
      Map.ofEntries(
          Map.entry(PROPOSED, Set.of(AGREED, DECLINED, WITHDRAWN)),
          Map.entry(AGREED, Set.of(LETTER_ISSUED, HIRED, DECLINED, WITHDRAWN)),
          Map.entry(DECLINED, Set.of()),
          Map.entry(
              LETTER_ISSUED,
              Set.of(INTERVIEW, OFFERED, HIRED, NOT_HIRED, NO_SHOW, WITHDRAWN, NO_FEEDBACK)),
          Map.entry(
              INTERVIEW,
              Set.of(INTERVIEW, OFFERED, HIRED, NOT_HIRED, NO_SHOW, WITHDRAWN, NO_FEEDBACK)),
          Map.entry(OFFERED, Set.of(HIRED, NOT_HIRED, NO_SHOW, WITHDRAWN)),
          Map.entry(HIRED, Set.of(NOT_HIRED)),
          Map.entry(NOT_HIRED, Set.of()),
          Map.entry(NO_SHOW, Set.of()),
          Map.entry(WITHDRAWN, Set.of()),
          Map.entry(NO_FEEDBACK, Set.of(INTERVIEW, OFFERED, HIRED, NOT_HIRED, NO_SHOW, WITHDRAWN)));

  @Test
  void exactly_these_steps_are_allowed() {
    for (ReferralStatus from : ReferralStatus.values()) {
      for (ReferralStatus to : ReferralStatus.values()) {
        assertThat(from.mayBecome(to))
            .as("%s to %s", from, to)
            .isEqualTo(STEPS.get(from).contains(to));
      }
    }
  }

  @Test
  void nobody_gets_a_letter_who_did_not_agree() {
    for (ReferralStatus from : ReferralStatus.values()) {
      assertThat(from.mayBecome(LETTER_ISSUED)).isEqualTo(from == AGREED);
    }
  }
}
