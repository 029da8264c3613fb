package id.antarkerja.circulars;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.access.StepUp;
import id.antarkerja.access.StepUpNeeded;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.kernel.Uuid7;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to circulars. */
@Service
@Transactional
public class Circulars {
  /** Without a deadline, who comes later than this is not addressed any more. */
  static final Period JOINING = Period.ofDays(30);

  private final CircularRepository rows;
  private final Audit audit;
  private final Days days;

  Circulars(CircularRepository rows, Audit audit, Days days) {
    this.rows = rows;
    this.audit = audit;
    this.days = days;
  }

  /**
   * Begins a circular of the actor's office.
   *
   * @return its id
   * @throws RefusedException {@code circulars.audience} when it reaches beyond the office's own
   *     territory
   */
  public UUID draft(CircularText text) {
    return draft(Uuid7.next(), text);
  }

  /** As {@link #draft(CircularText)} with a given id, for worlds that come out the same. */
  public UUID draft(UUID id, CircularText text) {
    demandOwnTerritory(text.audience());
    rows.insert(id, text);
    audit.wrote("circular.drafted", id);
    return id;
  }

  /**
   * @throws NotThere unless it is a draft of the actor's office
   * @throws StaleChange when it has another version by now
   */
  public void change(UUID id, int version, CircularText text) {
    draftOfOurs(id);
    demandOwnTerritory(text.audience());
    rows.change(id, version, text);
    audit.wrote("circular.changed", id);
  }

  /** The draft is thrown away; as {@link #change}. */
  public void discard(UUID id, int version) {
    draftOfOurs(id);
    rows.discard(id, version);
    audit.wrote("circular.discarded", id);
  }

  /**
   * From now on it stays as it is, and everybody whom it fits at this moment is a recipient.
   *
   * @throws RefusedException {@code circulars.head}, {@code circulars.deadline}, {@code
   *     circulars.nobody}
   * @throws StepUpNeeded when the actor's proof is not fresh
   */
  public void send(UUID id, int version) {
    StepUp.require();
    Circular circular = draftOfOurs(id);
    if (!maySend()) {
      throw new RefusedException(Reason.of("circulars.head"));
    }
    LocalDate today = days.today(circular.territory());
    LocalDate deadline = circular.text().deadline();
    if (deadline != null && deadline.isBefore(today)) {
      throw new RefusedException(Reason.of("circulars.deadline"));
    }
    LocalDate joinsUntil = deadline == null ? today.plus(JOINING) : deadline;
    if (rows.send(id, version, days.clock().instant(), today, joinsUntil) == 0) {
      throw new RefusedException(Reason.of("circulars.nobody"));
    }
    audit.wrote("circular.sent", id);
  }

  /**
   * It stays readable with the reason; nobody needs to acknowledge it any more.
   *
   * @param reason 10 to 500 characters, shown to every recipient
   * @throws NotThere unless it was sent by the actor's office
   * @throws StaleChange when somebody was faster
   * @throws StepUpNeeded when the actor's proof is not fresh
   */
  public void withdraw(UUID id, int version, String reason) {
    StepUp.require();
    Circular circular = ofOurs(id);
    if (!maySend()) {
      throw new RefusedException(Reason.of("circulars.head"));
    }
    if (!circular.state().mayBecome(CircularState.WITHDRAWN)) {
      throw new StaleChange();
    }
    rows.withdraw(id, version, days.clock().instant(), reason);
    audit.wrote("circular.withdrawn", id);
  }

  /**
   * @throws NotThere when it was neither sent to the actor nor by their office or one below it
   */
  @Transactional(readOnly = true)
  public Circular one(UUID id) {
    return rows.one(id).orElseThrow(NotThere::new);
  }

  /** As {@link #one}; a recipient's first opening is remembered. */
  public Circular open(UUID id) {
    Circular circular = one(id);
    rows.opened(id, days.clock().instant());
    return circular;
  }

  /** Empty for who is no recipient. */
  @Transactional(readOnly = true)
  public Optional<OwnReceipt> own(UUID id) {
    return rows.own(id);
  }

  /**
   * "I have read and understood", for oneself; saying it again changes nothing.
   *
   * @throws NotThere when the actor is no recipient, or nothing is to be acknowledged
   * @throws RefusedException {@code circulars.withdrawn}
   */
  public void acknowledge(UUID id) {
    Circular circular = one(id);
    LocalDate today = days.today(circular.territory());
    switch (rows.acknowledge(id, days.clock().instant(), today)) {
      case "NOW" -> audit.wrote("circular.acknowledged", id);
      case "BEFORE" -> {}
      case "WITHDRAWN" -> throw new RefusedException(Reason.of("circulars.withdrawn"));
      default -> throw new NotThere();
    }
  }

  /** How many the actor has not opened yet. */
  @Transactional(readOnly = true)
  public long unread() {
    return rows.unread(days.clock().instant());
  }

  @Transactional(readOnly = true)
  CircularRepository.Waiting waiting() {
    return rows.waiting(days.clock().instant());
  }

  /** The head of an office; where it has none, as many central units, its officers. */
  @Transactional(readOnly = true)
  public boolean maySend() {
    Acting acting = Acting.current();
    return switch (acting.role()) {
      case HEAD -> true;
      case OFFICER -> !rows.hasHead(acting.requireOffice());
      default -> false;
    };
  }

  /** Whether the actor writes the circulars of that office. */
  static boolean writes(Circular circular) {
    Acting acting = Acting.current();
    return (acting.role() == Role.OFFICER || acting.role() == Role.HEAD)
        && circular.officeId().equals(acting.officeId());
  }

  /** Whether the actor is of the office that sends, or of one above it. */
  static boolean seesReceipts(Circular circular) {
    Acting acting = Acting.current();
    return (acting.role() == Role.OFFICER || acting.role() == Role.HEAD)
        && (writes(circular)
            || !circular.isDraft() && acting.scope().contains(circular.territory()));
  }

  /** As {@link #change} demands. */
  Circular draftOfOurs(UUID id) {
    Circular circular = ofOurs(id);
    if (!circular.isDraft()) {
      throw new RefusedException(Reason.of("circulars.sent"));
    }
    return circular;
  }

  /** As {@link #withdraw} demands. */
  Circular ofOurs(UUID id) {
    Circular circular = one(id);
    if (!writes(circular)) {
      throw new NotThere();
    }
    return circular;
  }

  private static void demandOwnTerritory(Audience audience) {
    String own = Acting.current().territory();
    if (!own.equals(Scope.EVERYWHERE) && !audience.territory().startsWith(own)) {
      throw new RefusedException(Reason.of("circulars.audience"));
    }
  }
}
