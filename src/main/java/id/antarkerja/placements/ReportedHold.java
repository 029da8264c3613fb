package id.antarkerja.placements;

import id.antarkerja.kernel.Reason;
import id.antarkerja.referrals.ReferralHold;
import id.antarkerja.referrals.ReferralId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is said to be at work already: first the report is cancelled, then the referral. */
@Component
class ReportedHold implements ReferralHold {
  private final PlacementRepository placements;

  ReportedHold(PlacementRepository placements) {
    this.placements = placements;
  }

  @Override
  public Optional<Reason> against(ReferralId referral) {
    return placements.hasOpenReport(referral.value())
        ? Optional.of(Reason.of("placement.reportedFirst"))
        : Optional.empty();
  }
}
