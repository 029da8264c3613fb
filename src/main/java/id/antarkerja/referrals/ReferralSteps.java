package id.antarkerja.referrals;

import id.antarkerja.access.Action;
import id.antarkerja.access.Decisions;
import id.antarkerja.access.PersonAccess;
import id.antarkerja.access.Purpose;
import id.antarkerja.audit.Audit;
import id.antarkerja.documents.Documents;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * One step of a referral with everything that belongs to it, in the caller's transaction: the row,
 * the dated fact, the employer's link, the letter's validity and what the other office may see.
 */
@Component
class ReferralSteps {
  private static final String BASIS = "REFERRAL";

  private final ReferralRepository referrals;
  private final ReferralHistory history;
  private final EmployerLinks links;
  private final PersonAccess persons;
  private final Documents documents;
  private final Audit audit;
  private final Decisions decisions;
  private final Days days;
  private final ApplicationEventPublisher events;

  ReferralSteps(
      ReferralRepository referrals,
      ReferralHistory history,
      EmployerLinks links,
      PersonAccess persons,
      Documents documents,
      Audit audit,
      Decisions decisions,
      Days days,
      ApplicationEventPublisher events) {
    this.referrals = referrals;
    this.history = history;
    this.links = links;
    this.persons = persons;
    this.documents = documents;
    this.audit = audit;
    this.decisions = decisions;
    this.days = days;
    this.events = events;
  }

  /** The day where the office that holds the person is. */
  LocalDate today(Referral referral) {
    return days.today(referral.territory());
  }

  /**
   * @throws NotThere when there is none in the actor's sight
   */
  Referral one(ReferralId id) {
    return referrals.one(id).orElseThrow(NotThere::new);
  }

  /** With the person's data in it: the person is asked for as well as the referral. */
  Referral readable(ReferralId id) {
    Referral referral = one(id);
    decisions.require(Action.READ, referral.personId(), Purpose.REFERRAL);
    return referral;
  }

  /** What only the office that holds the person does: ask them, write letters, take back. */
  Referral own(ReferralId id) {
    Referral referral = one(id);
    decisions.require(Action.REFER, referral.personId(), Purpose.REFERRAL);
    return referral;
  }

  /**
   * @throws RefusedException {@code referral.step} when the life cycle forbids it, {@code
   *     referral.alreadyOpen} when a late answer meets a newer referral
   * @throws id.antarkerja.kernel.StaleChange when somebody was faster
   */
  void take(Referral before, int version, Step step) {
    if (!before.status().mayBecome(step.next)) {
      throw new RefusedException(Reason.of("referral.step"));
    }
    LocalDate on = today(before);
    if (!step.columns().containsKey("due_on")) {
      step.set("due_side", null).set("due_on", null);
    }
    step.set("ended_on", step.next.isOpen() ? null : on);
    try {
      referrals.apply(before, version, step);
    } catch (DuplicateKeyException another) {
      throw new RefusedException(Reason.of("referral.alreadyOpen"));
    }
    history.happened(before, step.next.name(), step.reason(), on);
    sight(before, step);
    paper(before, step, on);
    audit.wrote("referral." + step.next.name().toLowerCase(Locale.ROOT), before.id().value());
    events.publishEvent(
        new ReferralChanged(before.id(), before.personId(), before.vacancyId(), step.next));
  }

  /** The office of the vacancy sees the person from their yes until the referral ends. */
  private void sight(Referral before, Step step) {
    if (!before.crossesOffices() || before.vacancyOfficeId() == null) {
      return;
    }
    boolean consented = before.consented() || step.next == ReferralStatus.AGREED;
    if (step.next.isOpen() && consented) {
      persons.grant(before.personId(), before.vacancyOfficeId(), BASIS);
    } else if (!step.next.isOpen()
        && !referrals.stillSeenBy(before.personId(), before.vacancyOfficeId(), before.id())) {
      persons.endGrant(before.personId(), before.vacancyOfficeId(), BASIS);
    }
  }

  /** What was taken back is no longer valid, and its link no longer opens. */
  private void paper(Referral before, Step step, LocalDate on) {
    boolean takenBack =
        step.next == ReferralStatus.WITHDRAWN || step.next == ReferralStatus.DECLINED;
    if (!takenBack) {
      links.extend(before.id(), on);
      return;
    }
    links.revoke(before.id());
    if (before.letterCode() != null) {
      documents.revoke(before.letterCode());
    }
  }
}
