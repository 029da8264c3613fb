package id.antarkerja.placements;

import id.antarkerja.access.Action;
import id.antarkerja.access.Decisions;
import id.antarkerja.access.Purpose;
import id.antarkerja.audit.Audit;
import id.antarkerja.jobseekers.JobseekerId;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.Verdict;
import id.antarkerja.placements.PlacementHistory.Kind;
import id.antarkerja.referrals.Acceptance;
import id.antarkerja.referrals.ReferralId;
import id.antarkerja.referrals.Referrals;
import id.antarkerja.vacancies.Vacancies;
import id.antarkerja.vacancies.VacancyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the ledger of people at work. Steps throw {@link RefusedException} ({@code
 * placement.step}) when the life cycle forbids them, {@link id.antarkerja.kernel.StaleChange} when
 * somebody was faster, {@link NotThere} outside the actor's sight.
 */
@Service
@Transactional
public class Placements {
  private final PlacementRepository placements;
  private final PlacementHistory history;
  private final Reporting reporting;
  private final Jobseekers jobseekers;
  private final Vacancies vacancies;
  private final Referrals referrals;
  private final Days days;
  private final Audit audit;
  private final Decisions decisions;

  Placements(
      PlacementRepository placements,
      PlacementHistory history,
      Reporting reporting,
      Jobseekers jobseekers,
      Vacancies vacancies,
      Referrals referrals,
      Days days,
      Audit audit,
      Decisions decisions) {
    this.placements = placements;
    this.history = history;
    this.reporting = reporting;
    this.jobseekers = jobseekers;
    this.vacancies = vacancies;
    this.referrals = referrals;
    this.days = days;
    this.audit = audit;
    this.decisions = decisions;
  }

  /**
   * One side says that a person works there. Nothing counts yet and no seat is taken.
   *
   * @return the placement that there is already when it was said before
   */
  public PlacementId report(JobseekerId person, VacancyId vacancy, Side by, Acceptance acceptance) {
    return reporting.report(person, vacancy, by, acceptance);
  }

  /**
   * The other side says so too. In one transaction a seat is taken, the person's AK/I card ends as
   * placed, the referral becomes HIRED and the follow-ups are planned; when any of it is refused,
   * nothing happens. Card and seat are counted on the day of the confirmation, like its correction:
   * the first day of work may lie in a month that is not there yet, or was reported already.
   *
   * @throws RefusedException {@code placement.sameSide} when the side that reported confirms
   *     itself, {@code placement.homeConfirms} by an office that may not see the person, {@code
   *     vacancy.noSeatLeft}, {@code vacancy.notOpen}, {@code referral.step}
   */
  public void confirm(PlacementId id, int version, Confirmation said) {
    Placement placement = step(id, PlacementStatus.CONFIRMED);
    if (!said.how().confirms(placement.reportedBy())) {
      throw new RefusedException(Reason.of("placement.sameSide"));
    }
    JobseekerId person = new JobseekerId(placement.personId());
    if (jobseekers.summaries(List.of(person)).isEmpty()) {
      throw new RefusedException(Reason.of("placement.homeConfirms"));
    }
    LocalDate on = today(placement);
    placements.confirm(placement, version, said, on);
    orRefuse(vacancies.takeSeat(placement.vacancyId()));
    jobseekers.closeAsPlaced(person, on);
    if (placement.referralId() != null) {
      referrals.hired(new ReferralId(placement.referralId()), said.startOn());
    }
    placements.plan(placement, said.startOn());
    history.happened(placement, Kind.CONFIRMED, said.scope(), said.how().name(), on);
    audit.wrote("placement.confirmed", id.value());
  }

  /**
   * It was not true, or the person never started. After a confirmation the seat is given back and,
   * when the person still looks for work, they get a new card; that is for the holding office.
   */
  public void cancel(PlacementId id, int version, CancelReason reason, boolean stillLooking) {
    Placement placement = step(id, PlacementStatus.CANCELLED);
    LocalDate on = today(placement);
    decisions.require(Action.SERVE, placement.personId(), Purpose.PLACEMENT);
    boolean counted = placement.status() == PlacementStatus.CONFIRMED;
    placements.over(placement, version, PlacementStatus.CANCELLED, reason.name(), on);
    if (counted) {
      orRefuse(vacancies.releaseSeat(placement.vacancyId()));
      if (stillLooking) {
        jobseekers.reopenAfterCancelledPlacement(new JobseekerId(placement.personId()), on);
      }
      if (placement.referralId() != null) {
        referrals.neverStarted(new ReferralId(placement.referralId()));
      }
      placements.dropFollowUps(id);
    }
    history.happened(
        placement,
        counted ? Kind.CANCELLED_AFTER : Kind.CANCELLED,
        placement.scope(),
        reason.name(),
        on);
    audit.wrote("placement.cancelled", id.value());
  }

  /**
   * The person no longer works there.
   *
   * @throws RefusedException {@code placement.endBeforeStart}, {@code placement.endInFuture}
   */
  public void end(PlacementId id, int version, EndReason reason, LocalDate lastDay) {
    Placement placement = step(id, PlacementStatus.ENDED);
    if (lastDay.isBefore(placement.startOn())) {
      throw new RefusedException(Reason.of("placement.endBeforeStart"));
    }
    if (lastDay.isAfter(today(placement))) {
      throw new RefusedException(Reason.of("placement.endInFuture"));
    }
    placements.over(placement, version, PlacementStatus.ENDED, reason.name(), lastDay);
    placements.dropFollowUps(id);
    history.happened(placement, Kind.ENDED, placement.scope(), reason.name(), lastDay);
    audit.wrote("placement.ended", id.value());
  }

  /**
   * The answer to a follow-up; "no" ends the placement with its reason.
   *
   * @throws RefusedException {@code placement.followUpDone} when it was answered meanwhile
   */
  public void followUp(
      PlacementId id, int version, int month, StillWorking answer, @Nullable EndReason reason) {
    Placement placement = one(id);
    LocalDate on = today(placement);
    EndReason why = answer == StillWorking.NO ? reason : null;
    if (placement.status() != PlacementStatus.CONFIRMED
        || !placements.followedUp(id, month, answer, why, on)) {
      throw new RefusedException(Reason.of("placement.followUpDone"));
    }
    history.followedUp(placement, month, answer, why, on);
    audit.wrote("placement.followedUp", id.value());
    if (answer == StillWorking.NO) {
      LocalDate lastDay = on.isBefore(placement.startOn()) ? placement.startOn() : on;
      placements.over(
          placement,
          version,
          PlacementStatus.ENDED,
          why == null ? EndReason.OTHER.name() : why.name(),
          lastDay);
      placements.dropFollowUps(id);
      history.happened(
          placement, Kind.ENDED, placement.scope(), why == null ? null : why.name(), lastDay);
    }
  }

  /**
   * @throws NotThere outside the actor's sight
   */
  @Transactional(readOnly = true)
  public Placement one(PlacementId id) {
    return placements.one(id).orElseThrow(NotThere::new);
  }

  /** The placement of a person at a vacancy that is not cancelled. */
  @Transactional(readOnly = true)
  public Optional<Placement> of(UUID person, VacancyId vacancy) {
    return placements.of(person, vacancy.value());
  }

  LocalDate today(Placement placement) {
    return days.today(placement.territory());
  }

  private Placement step(PlacementId id, PlacementStatus next) {
    Placement placement = one(id);
    if (!placement.status().mayBecome(next)) {
      throw new RefusedException(Reason.of("placement.step"));
    }
    return placement;
  }

  private static void orRefuse(Verdict verdict) {
    if (verdict instanceof Verdict.Refused(List<Reason> reasons)) {
      throw new RefusedException(reasons);
    }
  }
}
