package id.antarkerja.referrals;

import id.antarkerja.kernel.Reason;
import java.util.List;

/** What became of a proposal; when refused, nothing was written. */
public sealed interface Proposal {
  record Proposed(ReferralId id) implements Proposal {}

  /**
   * Codes: {@code referral.personNotActive}, {@code referral.vacancyNotOpen}, {@code
   * referral.noSeatLeft}, {@code referral.employerMayNot}, {@code referral.alreadyOpen}, {@code
   * referral.requestOver}.
   */
  record Refused(List<Reason> reasons) implements Proposal {}
}
