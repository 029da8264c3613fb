package id.antarkerja.referrals;

import id.antarkerja.kernel.Reason;
import java.util.Optional;

/** What a module above says against taking a referral back; a bean of it is asked before. */
public interface ReferralHold {
  /** Why it can't be taken back now; empty when nothing speaks against it. */
  Optional<Reason> against(ReferralId referral);
}
