package id.antarkerja.referrals;

import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that speaks against taking a referral back. */
@Component
class Holds {
  private final ObjectProvider<ReferralHold> holds;

  Holds(ObjectProvider<ReferralHold> holds) {
    this.holds = holds;
  }

  void refuse(ReferralId id) {
    against(id)
        .ifPresent(
            reason -> {
              throw new RefusedException(reason);
            });
  }

  Optional<Reason> against(ReferralId id) {
    return holds.stream().flatMap(hold -> hold.against(id).stream()).findFirst();
  }
}
