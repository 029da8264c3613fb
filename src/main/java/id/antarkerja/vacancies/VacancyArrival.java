package id.antarkerja.vacancies;

import id.antarkerja.access.Acting;
import id.antarkerja.audit.Audit;
import id.antarkerja.employers.EmployerSummary;
import id.antarkerja.employers.Employers;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.vacancies.VacancyHistory.Kind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How content comes in: first reports, corrections, records of other systems. */
@Component
class VacancyArrival {
  private final VacancyStore store;
  private final ReportedStore reportedStore;
  private final FlagStore flags;
  private final VacancyHistory history;
  private final Employers employers;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  VacancyArrival(
      VacancyStore store,
      ReportedStore reportedStore,
      FlagStore flags,
      VacancyHistory history,
      Employers employers,
      Audit audit,
      ApplicationEventPublisher events) {
    this.store = store;
    this.reportedStore = reportedStore;
    this.flags = flags;
    this.history = history;
    this.employers = employers;
    this.audit = audit;
    this.events = events;
  }

  VacancyId submit(NewVacancy reported) {
    return submit(reported, null);
  }

  private VacancyId submit(NewVacancy reported, byte @Nullable [] fingerprint) {
    EmployerSummary employer = recruiting(reported);
    VacancyId id = VacancyId.next();
    VacancyContent content = VacancyContent.of(reported);
    store.insert(id, reported, content, employer.name());
    reportedStore.write(id, reported, content, fingerprint);
    flags.insert(id.value(), 1, content.flags());
    history.happened(store.lock(id), Kind.SUBMITTED);
    audit.wrote("vacancy.submitted", id.value());
    return id;
  }

  Received receive(NewVacancy reported, byte[] fingerprint) {
    store.lockSource(reported.origin());
    VacancyStore.Known known = store.bySource(reported.origin()).orElse(null);
    if (known == null) {
      return new Received(submit(reported, fingerprint), Received.How.NEW);
    }
    VacancyId id = new VacancyId(known.id());
    if (Arrays.equals(known.fingerprint(), fingerprint)) {
      return new Received(id, Received.How.UNCHANGED);
    }
    Vacancy vacancy = store.lock(id);
    if (vacancy.registered() && !Acting.current().scope().contains(vacancy.territory())) {
      return new Received(id, Received.How.ELSEWHERE);
    }
    if (!vacancy.status().mayBeRevised() || reported.openings() <= vacancy.filled()) {
      return new Received(id, Received.How.CLOSED_HERE);
    }
    replace(vacancy, reported, fingerprint);
    return new Received(id, Received.How.UPDATED);
  }

  void revise(VacancyId id, int version, NewVacancy reported) {
    Vacancy vacancy = store.lockOwn(id, version);
    if (!vacancy.status().mayBeRevised()) {
      throw new RefusedException(Reason.of("vacancy.step"));
    }
    if (reported.openings() <= vacancy.filled()) {
      throw new RefusedException(Reason.of("vacancy.noSeatLeft"));
    }
    replace(vacancy, reported, null);
  }

  private void replace(Vacancy before, NewVacancy reported, byte @Nullable [] fingerprint) {
    EmployerSummary employer = recruiting(reported);
    VacancyId id = new VacancyId(before.id());
    VacancyContent content = VacancyContent.of(reported);
    leaveStockOfAnotherColumn(before, reported);
    store.revise(before, reported, content, employer.name());
    reportedStore.write(id, reported, content, fingerprint);
    flags.insert(before.id(), before.round() + 1, content.flags());
    Vacancy after = store.lock(id);
    history.happened(after, Kind.SUBMITTED);
    followStock(before, after);
    audit.wrote("vacancy.revised", before.id());
    if (before.status() != VacancyStatus.SUBMITTED) {
      events.publishEvent(new VacancyClosed(id, VacancyStatus.SUBMITTED));
    }
  }

  /** Of another office, or of another column of IPK III/1: it leaves there and enters here. */
  private void leaveStockOfAnotherColumn(Vacancy before, NewVacancy reported) {
    boolean same =
        before.territory().equals(reported.regency())
            && before.sexAsked() == SexAsked.of(reported.reported().sex());
    if (before.inStock() && !same) {
      history.happened(before, Kind.REMOVED, before.left(), "MOVED");
    }
  }

  private void followStock(Vacancy before, Vacancy after) {
    if (!after.inStock()) {
      return;
    }
    int more = after.openings() - before.openings();
    boolean same =
        before.territory().equals(after.territory()) && before.sexAsked() == after.sexAsked();
    if (!same) {
      history.happened(after, Kind.ADDED, after.left(), "MOVED");
    } else if (more > 0) {
      history.happened(after, Kind.ADDED, more, "MORE_OPENINGS");
    } else if (more < 0) {
      history.happened(after, Kind.REMOVED, -more, "FEWER_OPENINGS");
    }
  }

  private EmployerSummary recruiting(NewVacancy reported) {
    EmployerSummary employer = employers.summary(reported.employer());
    if (!employer.status().mayRecruit()) {
      throw new RefusedException(Reason.of("vacancy.employerMayNot", employer.name()));
    }
    return employer;
  }
}
