package id.antarkerja.vacancies;

import id.antarkerja.audit.Audit;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.employers.EmployerSummary;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.kernel.Verdict;
import id.antarkerja.vacancies.CriteriaFlag.Place;
import id.antarkerja.vacancies.VacancyHistory.Kind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The officer's decisions and the end by time. */
@Component
class VacancyLifeCycle {
  private static final int AT_ONCE = 500;

  private final VacancyStore store;
  private final VacancyReads reads;
  private final FlagStore flags;
  private final VacancyHistory history;
  private final TwoHands hands;
  private final Proposals proposals;
  private final Recruiters recruiters;
  private final Clock clock;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  VacancyLifeCycle(
      VacancyStore store,
      VacancyReads reads,
      FlagStore flags,
      VacancyHistory history,
      TwoHands hands,
      Proposals proposals,
      Recruiters recruiters,
      Clock clock,
      Audit audit,
      ApplicationEventPublisher events) {
    this.store = store;
    this.reads = reads;
    this.flags = flags;
    this.history = history;
    this.hands = hands;
    this.proposals = proposals;
    this.recruiters = recruiters;
    this.clock = clock;
    this.audit = audit;
    this.events = events;
  }

  Verdict publish(VacancyId id, int version, Verification decided) {
    EmployerSummary employer = recruiters.held(id);
    Vacancy vacancy = store.lockOwn(id, version);
    if (vacancy.status() != VacancyStatus.SUBMITTED) {
      return Verdict.refused(Reason.of("vacancy.step"));
    }
    var decisions = new FlagDecisions(flags.of(vacancy.id()), decided.flags(), proposals::words);
    List<Reason> against = new ArrayList<>(reasonsAgainst(vacancy, employer, decided));
    against.addAll(decisions.reasonsAgainst());
    VacancyRead text = reads.one(vacancy.id()).orElseThrow();
    String title = decisions.title(text.summary().title());
    if (title.isEmpty()) {
      against.add(Reason.of("vacancy.titleEmpty"));
    }
    if (!against.isEmpty()) {
      return new Verdict.Refused(List.copyOf(against));
    }
    store.publish(
        vacancy,
        title,
        decisions.text(Place.DESCRIPTION, text.description()),
        decisions.text(Place.QUALIFICATION, text.qualification()),
        decided);
    decided.flags().forEach(decision -> flags.decided(vacancy.id(), vacancy.round(), decision));
    entersStock(store.lock(id), vacancy);
    audit.wrote("vacancy.published", id.value());
    events.publishEvent(new VacancyPublished(id));
    return Verdict.allowed();
  }

  private List<Reason> reasonsAgainst(
      Vacancy vacancy, EmployerSummary employer, Verification decided) {
    List<Reason> reasons = new ArrayList<>();
    if (vacancy.pastAt(clock.instant())) {
      reasons.add(Reason.of("vacancy.past"));
    }
    if (vacancy.left() == 0) {
      reasons.add(Reason.of("vacancy.noSeatLeft"));
    }
    mayNot(vacancy, employer).ifPresent(reasons::add);
    if (!decided.occupationGroup().matches("\\d{4}")) {
      reasons.add(Reason.of("vacancy.occupationMissing"));
    }
    return reasons;
  }

  private static Optional<Reason> mayNot(Vacancy vacancy, EmployerSummary employer) {
    return Recruiters.mayPublish(employer, vacancy)
        ? Optional.empty()
        : Optional.of(Reason.of("vacancy.employerMayNot", employer.name()));
  }

  private void entersStock(Vacancy published, Vacancy before) {
    if (!before.inStock()) {
      Kind kind = before.registered() ? Kind.REOPENED : Kind.REGISTERED;
      history.happened(published, kind, published.left(), null);
    }
    history.happened(published, Kind.PUBLISHED);
  }

  Verdict sendBack(VacancyId id, int version, ReturnReason reason, String note) {
    Vacancy vacancy = store.lockOwn(id, version);
    if (!vacancy.status().mayBecome(VacancyStatus.RETURNED)) {
      return Verdict.refused(Reason.of("vacancy.step"));
    }
    if (note.isBlank()) {
      return Verdict.refused(Reason.of("vacancy.noteMissing"));
    }
    store.step(vacancy, VacancyStatus.RETURNED, vacancy.inStock(), note);
    history.happened(vacancy, Kind.RETURNED, 0, reason.name());
    audit.wrote("vacancy.returned", id.value());
    return Verdict.allowed();
  }

  Verdict pause(VacancyId id, int version) {
    Vacancy vacancy = store.lockOwn(id, version);
    if (!vacancy.openAt(clock.instant())) {
      return Verdict.refused(Reason.of("vacancy.notOpen"));
    }
    store.step(vacancy, VacancyStatus.PAUSED, true, null);
    history.happened(vacancy, Kind.PAUSED);
    audit.wrote("vacancy.paused", id.value());
    events.publishEvent(new VacancyClosed(id, VacancyStatus.PAUSED));
    return Verdict.allowed();
  }

  /** Wherever they are: who stops an employer stops it in the whole country. */
  void pauseAllOf(EmployerId employer) {
    for (VacancyId id : store.publishedOf(employer)) {
      Vacancy vacancy = store.lock(id);
      if (vacancy.status() == VacancyStatus.PUBLISHED) {
        store.step(vacancy, VacancyStatus.PAUSED, true, null);
        history.happened(vacancy, Kind.PAUSED, 0, "EMPLOYER_STOPPED");
        audit.wrote("vacancy.paused", id.value());
        events.publishEvent(new VacancyClosed(id, VacancyStatus.PAUSED));
      }
    }
  }

  Verdict resume(VacancyId id, int version) {
    EmployerSummary employer = recruiters.held(id);
    Vacancy vacancy = store.lockOwn(id, version);
    if (vacancy.status() != VacancyStatus.PAUSED) {
      return Verdict.refused(Reason.of("vacancy.step"));
    }
    if (vacancy.pastAt(clock.instant())) {
      return Verdict.refused(Reason.of("vacancy.past"));
    }
    Optional<Reason> stopped = mayNot(vacancy, employer);
    if (stopped.isPresent()) {
      return Verdict.refused(stopped.get());
    }
    store.step(vacancy, VacancyStatus.PUBLISHED, true, null);
    history.happened(vacancy, Kind.RESUMED);
    audit.wrote("vacancy.resumed", id.value());
    events.publishEvent(new VacancyPublished(id));
    return Verdict.allowed();
  }

  /** Said twice it is said once. */
  void confirm(VacancyId id, int version, EmployerId employer) {
    Vacancy vacancy = store.lock(id);
    if (!vacancy.employerId().equals(employer.value())) {
      throw new NotThere();
    }
    if (vacancy.version() != version) {
      throw new StaleChange();
    }
    if (!vacancy.status().mayBeConfirmed()) {
      throw new RefusedException(Reason.of("vacancy.step"));
    }
    if (hands.confirmed(List.of(vacancy.id())).isEmpty()) {
      history.happened(vacancy, Kind.CONFIRMED);
      audit.wrote("vacancy.confirmed", id.value());
    }
  }

  Verdict close(VacancyId id, int version, CloseReason reason, String note) {
    Vacancy vacancy = store.lockOwn(id, version);
    if (!vacancy.status().mayBecome(reason.status())) {
      return Verdict.refused(Reason.of("vacancy.step"));
    }
    boolean refusal =
        vacancy.status() == VacancyStatus.SUBMITTED && reason.status() == VacancyStatus.TAKEN_DOWN;
    if (refusal && note.isBlank()) {
      return Verdict.refused(Reason.of("vacancy.noteMissing"));
    }
    store.step(vacancy, reason.status(), false, note.isBlank() ? null : note);
    leavesStock(vacancy, reason.name());
    audit.wrote("vacancy.closed", id.value());
    events.publishEvent(new VacancyClosed(id, reason.status()));
    return Verdict.allowed();
  }

  private void leavesStock(Vacancy vacancy, String reason) {
    if (vacancy.inStock() && vacancy.left() > 0) {
      history.happened(vacancy, Kind.REMOVED, vacancy.left(), reason);
    } else {
      history.happened(vacancy, Kind.CHANGED, 0, reason);
    }
  }

  int expireDue() {
    List<VacancyId> due = store.due(clock.instant(), AT_ONCE);
    for (VacancyId id : due) {
      Vacancy vacancy = store.lock(id);
      store.step(vacancy, VacancyStatus.EXPIRED, false, null);
      var firstDayAfter = vacancy.expiresOn().plusDays(1);
      if (vacancy.inStock() && vacancy.left() > 0) {
        history.happened(vacancy, Kind.REMOVED, vacancy.left(), "EXPIRED", firstDayAfter);
      } else {
        history.happened(vacancy, Kind.CHANGED, 0, "EXPIRED", firstDayAfter);
      }
      events.publishEvent(new VacancyClosed(id, VacancyStatus.EXPIRED));
    }
    return due.size();
  }
}
