package id.antarkerja.placements;

import id.antarkerja.access.Acting;
import id.antarkerja.jobseekers.JobseekerId;
import id.antarkerja.kernel.ActorKind;
import id.antarkerja.referrals.Acceptance;
import id.antarkerja.referrals.EmployerAccepted;
import id.antarkerja.referrals.Referral;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The employer's yes, in their transaction: the first word about a placement, or the other side's
 * when the person had said so before. When it can't be confirmed (no seat left), the yes itself is
 * refused and the employer sees why.
 */
@Component
class OnEmployerAccepted {
  private final Placements placements;

  OnEmployerAccepted(Placements placements) {
    this.placements = placements;
  }

  @EventListener
  void on(EmployerAccepted accepted) {
    Referral referral = accepted.referral();
    Acceptance said = accepted.acceptance();
    Optional<Placement> known = placements.of(referral.personId(), referral.vacancyId());
    if (known.isEmpty()) {
      placements.report(
          new JobseekerId(referral.personId()), referral.vacancyId(), Side.EMPLOYER, said);
      return;
    }
    Placement placement = known.get();
    if (placement.status() == PlacementStatus.REPORTED && placement.reportedBy() == Side.PERSON) {
      placements.confirm(
          placement.id(),
          placement.version(),
          new Confirmation(how(), placement.scope(), said.contract(), said.wage(), said.startOn()));
    }
  }

  private static ConfirmedHow how() {
    return Acting.current().actor().kind() == ActorKind.EMPLOYER
        ? ConfirmedHow.EMPLOYER_LINK
        : ConfirmedHow.EMPLOYER_SAYS;
  }
}
