package id.antarkerja.practices;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.audit.Audit;
import id.antarkerja.community.moderation.Moderation;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.officers.Offices;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of offices that repeat a practice: "kami mencoba ini", with their own numbers. */
@Service
@Transactional
public class Trials {
  static final String KIND = "trial";

  private final TrialRepository rows;
  private final Practices practices;
  private final Measures measures;
  private final Offices offices;
  private final Moderation moderation;
  private final TrialNews news;
  private final Audit audit;

  Trials(
      TrialRepository rows,
      Practices practices,
      Measures measures,
      Offices offices,
      Moderation moderation,
      TrialNews news,
      Audit audit) {
    this.rows = rows;
    this.practices = practices;
    this.measures = measures;
    this.offices = offices;
    this.moderation = moderation;
    this.news = news;
    this.audit = audit;
  }

  /**
   * The actor's office begins; whoever wrote the practice is told once it is not held.
   *
   * @throws NotThere unless it is published
   * @throws RefusedException {@code practices.trial.own} for the office's own practice, {@code
   *     practices.trial.running} when the office is trying it already
   */
  public UUID begin(UUID practice, NewTrial trial) {
    Practice one = practices.one(practice);
    Version followed = practices.published(practice).orElseThrow(NotThere::new);
    if (!one.published() || !writes()) {
      throw new NotThere();
    }
    if (Practices.ours(one)) {
      throw new RefusedException(Reason.of("practices.trial.own"));
    }
    if (running(practice).isPresent()) {
      throw new RefusedException(Reason.of("practices.trial.running"));
    }
    UUID id = Uuid7.next();
    UUID office = Acting.current().requireOffice();
    moderation.written(KIND, id, Objects.requireNonNull(Practices.me()));
    try {
      rows.insert(id, one, followed.number(), offices.one(office).region(), trial);
    } catch (DuplicateKeyException faster) {
      throw new StaleChange();
    }
    news.tell(one, one(id));
    audit.wrote("practice.trial.begun", id);
    return id;
  }

  /** The trial of the actor's office that runs. */
  @Transactional(readOnly = true)
  public Optional<Trial> running(UUID practice) {
    return rows.running(practice, Acting.current().requireOffice());
  }

  /**
   * @throws NotThere when its practice is not the actor's to read, or it is held or hidden
   */
  @Transactional(readOnly = true)
  public Trial one(UUID trial) {
    return rows.one(trial).orElseThrow(NotThere::new);
  }

  /** Newest first, those that still run among them. */
  @Transactional(readOnly = true)
  public List<Trial> of(UUID practice, int skip, int most) {
    return rows.of(practice, skip, most);
  }

  /** In how many offices of each province it was tried; "" is abroad. */
  @Transactional(readOnly = true)
  public List<TrialRepository.Place> places(UUID practice) {
    return rows.places(practice);
  }

  @Transactional(readOnly = true)
  public List<Measure> measures(UUID trial) {
    return measures.ofTrial(trial);
  }

  /**
   * Words beside a number are moderated as those of the trial's author, so nobody else writes them.
   *
   * @throws NotThere unless the actor began the trial and it runs
   * @throws RefusedException {@code practices.measure.many}, {@code practices.measure.twice}
   */
  public UUID measure(UUID trial, NewMeasure measure) {
    UUID id = measures.addToTrial(runningOfMine(trial).id(), measure);
    audit.wrote("practice.trial.measured", trial);
    return id;
  }

  /** As {@link #measure}; one that is gone already changes nothing. */
  public void removeMeasure(UUID trial, UUID measure) {
    if (measures.remove("replication_id", runningOfMine(trial).id(), measure)) {
      audit.wrote("practice.trial.unmeasured", trial);
    }
  }

  /**
   * The trial is over, with what was learnt; from now on it stays as it is. A colleague of its
   * author tells the end in their own name.
   *
   * @param learnt 10 to 4,000 characters
   * @throws RefusedException {@code practices.trial.numbers} when it is done without a number,
   *     {@code practices.trial.early} when it would end before it began
   * @throws StaleChange when a colleague was faster
   */
  public void end(UUID trial, int version, TrialState next, LocalDate on, String learnt) {
    Trial one = one(trial);
    if (!ours(one)) {
      throw new NotThere();
    }
    if (!one.state().mayBecome(next)) {
      throw new StaleChange();
    }
    if (on.isBefore(one.startedOn())) {
      throw new RefusedException(Reason.of("practices.trial.early"));
    }
    if (next == TrialState.DONE && measures.ofTrial(trial).isEmpty()) {
      throw new RefusedException(Reason.of("practices.trial.numbers"));
    }
    rows.end(trial, version, next, on, learnt, mine(one) ? null : writtenByColleague());
    news.tell(practices.one(one.practiceId()), one(trial));
    audit.wrote("practice.trial.ended", trial);
  }

  private UUID writtenByColleague() {
    UUID id = Uuid7.next();
    moderation.written(KIND, id, Objects.requireNonNull(Practices.me()));
    return id;
  }

  /** As {@link #measure} demands. */
  @Transactional(readOnly = true)
  public Trial runningOfMine(UUID trial) {
    Trial one = one(trial);
    if (!ours(one) || !mine(one) || !one.running()) {
      throw new NotThere();
    }
    return one;
  }

  static boolean ours(Trial trial) {
    return writes() && trial.officeId().equals(Acting.current().officeId());
  }

  static boolean mine(Trial trial) {
    return trial.author().equals(Practices.me());
  }

  static boolean writes() {
    Role role = Acting.current().role();
    return role == Role.OFFICER || role == Role.HEAD;
  }
}
