package id.antarkerja.referrals;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Scope;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.Verdict;
import id.antarkerja.vacancies.VacancyId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to referrals. Steps throw {@link RefusedException} ({@code referral.step}) when the life
 * cycle forbids them, {@link id.antarkerja.kernel.StaleChange} when somebody was faster, {@link
 * id.antarkerja.kernel.NotThere} outside the actor's sight.
 */
@Service
@Transactional
public class Referrals {

  private final ReferralRepository referrals;
  private final ReferralSteps steps;
  private final Proposing proposing;
  private final LetterIssuing issuing;
  private final ReferralHistory history;
  private final Letters letters;
  private final ReferralRules rules;
  private final Days days;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Holds holds;

  Referrals(
      ReferralRepository referrals,
      ReferralSteps steps,
      Proposing proposing,
      LetterIssuing issuing,
      ReferralHistory history,
      Letters letters,
      ReferralRules rules,
      Days days,
      Audit audit,
      ApplicationEventPublisher events,
      Holds holds) {
    this.referrals = referrals;
    this.steps = steps;
    this.proposing = proposing;
    this.issuing = issuing;
    this.history = history;
    this.letters = letters;
    this.rules = rules;
    this.days = days;
    this.audit = audit;
    this.events = events;
    this.holds = holds;
  }

  /** What {@link #propose} would say now. */
  @Transactional(readOnly = true)
  public Verdict verdict(UUID personPublicId, VacancyId vacancy) {
    List<Reason> against = proposing.against(personPublicId, vacancy);
    return against.isEmpty() ? Verdict.allowed() : new Verdict.Refused(against);
  }

  /**
   * Puts a person of the actor's own scope forward for an open vacancy anywhere; no seat is taken.
   * The person is asked within {@code antarkerja.referral.person-days} working days.
   *
   * @param request the other office's request that this answers, or null
   */
  public Proposal propose(UUID personPublicId, VacancyId vacancy, @Nullable UUID request) {
    return proposing.propose(personPublicId, vacancy, request);
  }

  /**
   * The person says yes to this vacancy and to sending their data to this employer; both are dated,
   * with the officer who heard it.
   *
   * @throws RefusedException {@code referral.consentMissing} without the second yes
   */
  public void agree(ReferralId id, int version, AnswerHow how, boolean consentsToSend) {
    Referral referral = steps.own(id);
    if (!consentsToSend) {
      throw new RefusedException(Reason.of("referral.consentMissing"));
    }
    LocalDate on = steps.today(referral);
    steps.take(
        referral,
        version,
        Step.to(ReferralStatus.AGREED)
            .set("answered_on", on)
            .set("answered_how", how)
            .set("consent_at", OffsetDateTime.now(days.clock()))
            .set("consent_by", Acting.current().actor().id()));
    history.happened(referral, "CONSENTED", how.name(), on);
  }

  /**
   * The person says no, now or after having agreed.
   *
   * @throws RefusedException {@code placement.reportedFirst} while somebody says that they work
   */
  public void decline(ReferralId id, int version, AnswerHow how, DeclineReason reason) {
    Referral referral = steps.own(id);
    holds.refuse(id);
    steps.take(
        referral,
        version,
        Step.to(ReferralStatus.DECLINED)
            .set("answered_on", steps.today(referral))
            .set("answered_how", how)
            .set("reason", reason));
  }

  /**
   * Writes the letter: a number of the holding office, a code that anybody can verify, and a link
   * by which the employer answers within {@code antarkerja.referral.employer-days} working days.
   *
   * @throws RefusedException {@code referral.step} unless the person agreed; {@code
   *     referral.vacancyNotOpen} when the vacancy closed meanwhile
   */
  public void issueLetter(ReferralId id, int version, @Nullable Interview interview) {
    issuing.issue(id, version, interview);
  }

  /**
   * A new link and message for the employer; the old link no longer opens.
   *
   * @throws RefusedException {@code referral.employerMayNot} while the employer is stopped
   */
  public void renewLink(ReferralId id) {
    issuing.renewLink(id);
    audit.wrote("referral.linkRenewed", id.value());
  }

  /** The employer invites, or moves the day; their clock begins after the interview. */
  public void interview(ReferralId id, int version, Interview interview) {
    Referral referral = steps.one(id);
    LocalDate on = steps.today(referral);
    if (interview.on().isBefore(on)) {
      throw new RefusedException(Reason.of("referral.interviewPast"));
    }
    steps.take(
        referral,
        version,
        Step.to(ReferralStatus.INTERVIEW)
            .interview(interview)
            .due(DueSide.EMPLOYER, WorkingDays.after(interview.on(), rules.employerDays())));
  }

  /** The employer takes the person; the ledger hears it in this transaction. */
  public void accept(ReferralId id, int version, Acceptance acceptance) {
    Referral referral = steps.one(id);
    steps.take(
        referral,
        version,
        Step.to(ReferralStatus.OFFERED)
            .set("start_on", acceptance.startOn())
            .set("contract", acceptance.contract())
            .set("wage", acceptance.wage()));
    events.publishEvent(new EmployerAccepted(referral, acceptance));
  }

  /**
   * @param text the employer's own words, at most 200 characters
   */
  public void reject(ReferralId id, int version, NotHiredReason reason, @Nullable String text) {
    steps.take(
        steps.one(id),
        version,
        Step.to(ReferralStatus.NOT_HIRED).set("reason", reason).set("reason_text", text));
  }

  /** The person did not come to the interview or the first day. */
  public void noShow(ReferralId id, int version) {
    steps.take(steps.one(id), version, Step.to(ReferralStatus.NO_SHOW));
  }

  /**
   * The employer let their clock run out.
   *
   * @throws RefusedException {@code referral.notOverdue} while they still have time
   */
  public void noFeedback(ReferralId id, int version) {
    Referral referral = steps.own(id);
    if (!referral.overdue(steps.today(referral))) {
      throw new RefusedException(Reason.of("referral.notOverdue"));
    }
    steps.take(referral, version, Step.to(ReferralStatus.NO_FEEDBACK));
  }

  /**
   * The office takes it back.
   *
   * @throws RefusedException {@code placement.reportedFirst} while somebody says that they work
   */
  public void withdraw(ReferralId id, int version, WithdrawReason reason) {
    Referral referral = steps.own(id);
    holds.refuse(id);
    steps.take(referral, version, Step.to(ReferralStatus.WITHDRAWN).set("reason", reason));
  }

  /** The ledger confirmed the placement; call in its transaction. */
  public void hired(ReferralId id, LocalDate startOn) {
    Referral referral = steps.one(id);
    if (referral.status() != ReferralStatus.HIRED) {
      steps.take(
          referral, referral.version(), Step.to(ReferralStatus.HIRED).set("start_on", startOn));
    }
  }

  /** The ledger cancelled the placement; call in its transaction. */
  public void neverStarted(ReferralId id) {
    Referral referral = steps.one(id);
    if (referral.status() == ReferralStatus.HIRED) {
      steps.take(
          referral,
          referral.version(),
          Step.to(ReferralStatus.NOT_HIRED).set("reason", NotHiredReason.NEVER_STARTED));
    }
  }

  @Transactional(readOnly = true)
  public Referral one(ReferralId id) {
    return steps.one(id);
  }

  /** The open referral of a person for a vacancy, within the actor's sight. */
  @Transactional(readOnly = true)
  public Optional<Referral> open(UUID person, VacancyId vacancy) {
    return referrals.openOf(person, vacancy.value());
  }

  /**
   * The letter as PDF; the reading is recorded.
   *
   * @throws id.antarkerja.kernel.NotThere also when the person may not be read any more
   */
  public byte[] letter(ReferralId id) {
    Referral referral = steps.readable(id);
    audit.read(
        "referral.letter",
        Purpose.REFERRAL,
        referral.personId(),
        "name",
        "birthYear",
        "education",
        "skills");
    return letters.pdf(referral);
  }

  /** Newest first, whatever their state. */
  @Transactional(readOnly = true)
  public List<Referral> ofPerson(UUID person, int limit) {
    return referrals.ofPerson(person, limit);
  }

  /** Those with a letter, still open or not yet answered first; within the actor's sight. */
  @Transactional(readOnly = true)
  public List<Referral> ofEmployer(UUID employer, int limit) {
    return referrals.ofEmployer(employer, limit);
  }

  /**
   * The person takes back the consent to send their data to this employer; the employer's link and
   * the sight of the other office end at once. Repeating it changes nothing.
   */
  public void consentWithdrawn(ReferralId id) {
    Referral referral = steps.one(id);
    if (referral.status().mayBecome(ReferralStatus.WITHDRAWN)) {
      steps.take(
          referral,
          referral.version(),
          Step.to(ReferralStatus.WITHDRAWN).set("reason", WithdrawReason.CONSENT_WITHDRAWN));
    }
  }

  @Transactional(readOnly = true)
  public List<Referral> ofVacancy(VacancyId vacancy, Scope scope, int limit) {
    return referrals.ofVacancy(vacancy.value(), scope, limit);
  }
}
