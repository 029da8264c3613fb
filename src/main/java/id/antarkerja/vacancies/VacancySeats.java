package id.antarkerja.vacancies;

import id.antarkerja.audit.Audit;
import id.antarkerja.employers.EmployerSummary;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.Verdict;
import id.antarkerja.vacancies.VacancyHistory.Kind;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Seats are taken and given back under the row's lock. */
@Component
class VacancySeats {
  /** A pause keeps new people from it; whoever was taken before still starts. */
  private static final Set<VacancyStatus> STILL_HIRES =
      Set.of(VacancyStatus.PUBLISHED, VacancyStatus.PAUSED);

  private final VacancyStore store;
  private final VacancyHistory history;
  private final Recruiters recruiters;
  private final Clock clock;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  VacancySeats(
      VacancyStore store,
      VacancyHistory history,
      Recruiters recruiters,
      Days days,
      Audit audit,
      ApplicationEventPublisher events) {
    this.store = store;
    this.history = history;
    this.recruiters = recruiters;
    this.clock = days.clock();
    this.audit = audit;
    this.events = events;
  }

  Verdict take(VacancyId id) {
    Vacancy vacancy = store.lock(id);
    if (vacancy.left() == 0) {
      return Verdict.refused(Reason.of("vacancy.noSeatLeft"));
    }
    if (vacancy.status() == VacancyStatus.EXPIRED) {
      takeLate(vacancy);
      return Verdict.allowed();
    }
    if (!STILL_HIRES.contains(vacancy.status())) {
      return Verdict.refused(Reason.of("vacancy.notOpen"));
    }
    boolean last = vacancy.left() == 1;
    store.seats(
        vacancy, vacancy.filled() + 1, last ? VacancyStatus.FILLED : vacancy.status(), true);
    history.happened(vacancy, Kind.FILLED, 1, null);
    audit.wrote("vacancy.seatTaken", id.value());
    events.publishEvent(
        last ? new VacancyClosed(id, VacancyStatus.FILLED) : new VacancyChanged(id));
    return Verdict.allowed();
  }

  /** Who applied in time may be hired after the last day: in and filled on the same day. */
  private void takeLate(Vacancy vacancy) {
    store.seats(vacancy, vacancy.filled() + 1, VacancyStatus.EXPIRED, false);
    history.happened(vacancy, Kind.REOPENED, 1, "FILLED_LATE");
    history.happened(vacancy, Kind.FILLED, 1, null);
    audit.wrote("vacancy.seatTaken", vacancy.id());
  }

  /** After its last day a seat given back is gone at once: in and out on the same day. */
  Verdict release(VacancyId id) {
    EmployerSummary employer = recruiters.held(id);
    Vacancy vacancy = store.lock(id);
    if (vacancy.filled() == 0) {
      return Verdict.refused(Reason.of("vacancy.noSeatTaken"));
    }
    boolean past = vacancy.pastAt(clock.instant());
    VacancyStatus next = vacancy.status();
    if (next == VacancyStatus.FILLED) {
      next = past ? VacancyStatus.EXPIRED : reopened(vacancy, employer);
    }
    boolean inStock = vacancy.inStock() && next != VacancyStatus.EXPIRED;
    store.seats(vacancy, vacancy.filled() - 1, next, inStock);
    history.happened(vacancy, Kind.REOPENED, 1, "SEAT_RELEASED");
    if (!inStock) {
      history.happened(vacancy, Kind.REMOVED, 1, next.name());
    }
    audit.wrote("vacancy.seatReleased", id.value());
    if (next == VacancyStatus.PUBLISHED && !past) {
      events.publishEvent(
          vacancy.status() == VacancyStatus.FILLED
              ? new VacancyPublished(id)
              : new VacancyChanged(id));
    }
    return Verdict.allowed();
  }

  /** A seat given back undoes neither a pause nor the stop of the employer. */
  private VacancyStatus reopened(Vacancy filled, EmployerSummary employer) {
    return !Recruiters.mayPublish(employer, filled) || history.pausedLast(filled.id())
        ? VacancyStatus.PAUSED
        : VacancyStatus.PUBLISHED;
  }
}
