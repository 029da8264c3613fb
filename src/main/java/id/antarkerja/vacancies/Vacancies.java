package id.antarkerja.vacancies;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Scope;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.kernel.Verdict;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to vacancies. Decisions (publish, send back, close …) belong to the office of the place
 * of work: outside the actor's scope there is no such vacancy ({@link NotThere}). Methods with a
 * version throw {@link StaleChange} when somebody was faster.
 */
@Service
@Transactional
public class Vacancies {
  private final VacancyReads reads;
  private final VacancyArrival arrival;
  private final VacancyLifeCycle lifeCycle;
  private final VacancySeats seats;
  private final VacancyLoad load;
  private final TwoHands hands;

  Vacancies(
      VacancyReads reads,
      VacancyArrival arrival,
      VacancyLifeCycle lifeCycle,
      VacancySeats seats,
      VacancyLoad load,
      TwoHands hands) {
    this.reads = reads;
    this.arrival = arrival;
    this.lifeCycle = lifeCycle;
    this.seats = seats;
    this.load = load;
    this.hands = hands;
  }

  /**
   * Takes in a vacancy; it waits for verification.
   *
   * @throws RefusedException {@code vacancy.employerMayNot} for a suspended or blocked employer
   */
  public VacancyId submit(NewVacancy vacancy) {
    return arrival.submit(vacancy);
  }

  /**
   * Takes in a vacancy of another system: new, changed, or known as it is. Never two for one id of
   * its origin, however many arrive at once. What an office has verified, only that office changes.
   *
   * @param fingerprint of the record, by which a repeat is recognised
   */
  public Received receive(NewVacancy vacancy, byte[] fingerprint) {
    return arrival.receive(vacancy, fingerprint);
  }

  /**
   * Puts the employer's corrected content in place; it is verified again.
   *
   * @throws RefusedException {@code vacancy.step} when it is closed for good
   */
  public void revise(VacancyId id, int version, NewVacancy vacancy) {
    arrival.revise(id, version, vacancy);
  }

  /**
   * Publishes what was verified. Refused with {@code vacancy.step}, {@code vacancy.past}, {@code
   * vacancy.employerMayNot}, {@code vacancy.occupationMissing}, or one of {@code
   * vacancy.flagUndecided}, {@code .flagNotThatWay}, {@code .flagReasonMissing}, {@code
   * .flagOwnWords} per flag.
   */
  public Verdict publish(VacancyId id, int version, Verification decided) {
    return lifeCycle.publish(id, version, decided);
  }

  /** Back to the employer; {@code note} says what to mend, at most 1,000 characters. */
  public Verdict sendBack(VacancyId id, int version, ReturnReason reason, String note) {
    return lifeCycle.sendBack(id, version, reason, note);
  }

  public Verdict pause(VacancyId id, int version) {
    return lifeCycle.pause(id, version);
  }

  public Verdict resume(VacancyId id, int version) {
    return lifeCycle.resume(id, version);
  }

  /** Ends it before its last day, or refuses it at verification. */
  public Verdict close(VacancyId id, int version, CloseReason reason, String note) {
    return lifeCycle.close(id, version, reason, note);
  }

  /**
   * Takes one seat, in the caller's transaction and under the row's lock: the last one goes once,
   * and makes the vacancy FILLED. After its last day it may still be taken, by somebody who applied
   * in time. Refused with {@code vacancy.noSeatLeft} or {@code vacancy.notOpen}.
   */
  public Verdict takeSeat(VacancyId id) {
    return seats.take(id);
  }

  /**
   * Gives one seat back, e.g. when somebody never started; refused with {@code
   * vacancy.noSeatTaken}.
   */
  public Verdict releaseSeat(VacancyId id) {
    return seats.release(id);
  }

  /**
   * Ends what is past its last day by business time, at most 500 per call.
   *
   * @return how many; call again while it is not 0
   */
  public int expireDue() {
    return lifeCycle.expireDue();
  }

  /**
   * @throws NotThere when there is no such vacancy
   */
  @Transactional(readOnly = true)
  public VacancySummary summary(VacancyId id) {
    return reads.summaries(List.of(id.value())).stream().findFirst().orElseThrow(NotThere::new);
  }

  @Transactional(readOnly = true)
  public Map<VacancyId, VacancySummary> summaries(Collection<VacancyId> ids) {
    return reads.summaries(ids.stream().map(VacancyId::value).toList()).stream()
        .collect(Collectors.toMap(VacancySummary::id, Function.identity()));
  }

  /**
   * @throws NotThere when there is no such vacancy
   */
  @Transactional(readOnly = true)
  public VacancyRead one(VacancyId id) {
    return reads.one(id.value()).orElseThrow(NotThere::new);
  }

  /**
   * Newest first: published ones, and before that those in the actor's scope.
   *
   * @param limit at most 100
   */
  @Transactional(readOnly = true)
  public List<VacancySummary> ofEmployer(EmployerId employer, int limit) {
    return reads.ofEmployer(employer.value(), Acting.current().scope(), Math.min(limit, 100));
  }

  /**
   * Whether this account entered or verified the vacancy as it stands, and not alone: another
   * account, an import of another account, or the employer did the rest. To pause it, or to enter
   * its correction, is not to verify it.
   */
  @Transactional(readOnly = true)
  public boolean sharedBy(VacancySummary vacancy, UUID account) {
    return hands.sharedBy(vacancy, account);
  }

  /**
   * The employer says that a vacancy, as its content stands, is theirs; by the system on the
   * contact person's behalf. Repeating it changes nothing.
   *
   * @throws NotThere for a vacancy of another employer
   * @throws RefusedException {@code vacancy.step} when it is closed
   */
  public void confirm(VacancyId id, int version, EmployerId employer) {
    lifeCycle.confirm(id, version, employer);
  }

  /** Those that their employer {@link #confirm confirmed}. */
  @Transactional(readOnly = true)
  public Set<VacancyId> confirmed(Collection<VacancyId> ids) {
    return hands.confirmed(ids.stream().map(VacancyId::value).toList());
  }

  /** Facts for matching, open or not; empty when there is no such vacancy. */
  @Transactional(readOnly = true)
  public Optional<VacancyFacts> facts(VacancyId id) {
    return reads.facts(List.of(id.value())).stream().findFirst();
  }

  /** Those that exist, in no order. */
  @Transactional(readOnly = true)
  public List<VacancyFacts> facts(Collection<VacancyId> ids) {
    return reads.facts(ids.stream().map(VacancyId::value).toList());
  }

  /** Open ones of a scope, those that end first before the others. */
  @Transactional(readOnly = true)
  public List<VacancySummary> open(Scope scope, int limit) {
    return reads.open(scope, limit);
  }

  /** Streams every open vacancy of the nation, a few thousand in memory at a time. */
  @Transactional(readOnly = true)
  public void openForMatching(Consumer<VacancyFacts> each) {
    reads.open(each);
  }

  /**
   * Loads many vacancies with their past at once, by COPY, without events to listeners: for worlds
   * and migrations. Rebuild what listens afterwards.
   *
   * @return how many were loaded
   */
  @Transactional(timeout = 1800)
  public long load(Iterator<LoadedVacancy> vacancies) {
    return load.load(vacancies);
  }
}
