package id.antarkerja.referrals;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Action;
import id.antarkerja.access.Decisions;
import id.antarkerja.access.Purpose;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.vacancies.VacancyId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The beginning of a referral. */
@Component
class Proposing {
  private final Parties parties;
  private final ReferralRepository referrals;
  private final RequestRepository requests;
  private final ReferralHistory history;
  private final ReferralRules rules;
  private final Days days;
  private final Audit audit;
  private final Decisions decisions;
  private final ApplicationEventPublisher events;

  Proposing(
      Parties parties,
      ReferralRepository referrals,
      RequestRepository requests,
      ReferralHistory history,
      ReferralRules rules,
      Days days,
      Audit audit,
      Decisions decisions,
      ApplicationEventPublisher events) {
    this.parties = parties;
    this.referrals = referrals;
    this.requests = requests;
    this.history = history;
    this.rules = rules;
    this.days = days;
    this.audit = audit;
    this.decisions = decisions;
    this.events = events;
  }

  List<Reason> against(UUID publicId, VacancyId vacancy) {
    Candidate who = own(publicId);
    return against(who, parties.target(vacancy));
  }

  Proposal propose(UUID publicId, VacancyId vacancy, @Nullable UUID request) {
    Candidate who = own(publicId);
    Target where = parties.target(vacancy);
    List<Reason> against = against(who, where);
    if (!against.isEmpty()) {
      return new Proposal.Refused(against);
    }
    ReferralId id = ReferralId.next();
    LocalDate on = days.today(who.territory());
    LocalDate due = WorkingDays.after(on, rules.personDays());
    try {
      referrals.insert(id, who.asSeenFor(where.skills()), where, Acting.current(), on, due);
    } catch (DuplicateKeyException faster) {
      throw new RefusedException(Reason.of("referral.alreadyOpen"));
    }
    if (request != null && !requests.referred(request, vacancy, on)) {
      throw new RefusedException(Reason.of("referral.requestOver"));
    }
    Referral referral = referrals.one(id).orElseThrow(NotThere::new);
    history.happened(referral, ReferralStatus.PROPOSED.name(), null, on);
    audit.wrote("referral.proposed", id.value());
    events.publishEvent(new ReferralChanged(id, who.personId(), vacancy, ReferralStatus.PROPOSED));
    return new Proposal.Proposed(id);
  }

  private List<Reason> against(Candidate who, Target where) {
    boolean alreadyOpen = referrals.openOf(who.personId(), where.vacancy().value()).isPresent();
    return Parties.against(who, where, alreadyOpen);
  }

  /** Another office may see somebody, but only the holding one puts them forward. */
  private Candidate own(UUID publicId) {
    Candidate who = parties.candidate(publicId);
    decisions.require(Action.REFER, who.personId(), Purpose.REFERRAL);
    return who;
  }
}
