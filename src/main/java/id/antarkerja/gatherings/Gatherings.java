package id.antarkerja.gatherings;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.access.StepUpNeeded;
import id.antarkerja.audit.Audit;
import id.antarkerja.circulars.Circulars;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.officers.Offices;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of those who plan a gathering. */
@Service
@Transactional
public class Gatherings {
  private final GatheringRepository rows;
  private final Certificates certificates;
  private final Circulars circulars;
  private final Offices offices;
  private final Audit audit;
  private final Days days;

  Gatherings(
      GatheringRepository rows,
      Certificates certificates,
      Circulars circulars,
      Offices offices,
      Audit audit,
      Days days) {
    this.rows = rows;
    this.certificates = certificates;
    this.circulars = circulars;
    this.offices = offices;
    this.audit = audit;
    this.days = days;
  }

  /** Begins one of the actor's office; nobody else sees it yet. */
  public UUID draft(GatheringText text) {
    return draft(Uuid7.next(), text);
  }

  /** As {@link #draft(GatheringText)} with a given id, for worlds that come out the same. */
  public UUID draft(UUID id, GatheringText text) {
    rows.insert(id, offices.one(Acting.current().requireOffice()).zone(), text, now());
    audit.wrote("gathering.drafted", id);
    return id;
  }

  /**
   * Everybody who registered hears of another time, place or link; more places go to those who
   * wait.
   *
   * @throws NotThere unless it is of the actor's office
   * @throws StaleChange when it has another version by now
   * @throws RefusedException {@code gatherings.stays}: it was held or cancelled; {@code
   *     gatherings.begun}: its times stay; {@code gatherings.seen}: they stay once somebody was
   *     seen there; {@code gatherings.movedBack}: to a moment that is over; {@code
   *     gatherings.capacity}: fewer places than are taken; {@code gatherings.head}: what was
   *     announced is the head's to change
   */
  public void change(UUID id, int version, GatheringText text) {
    Gathering before = ofOurs(id);
    if (!before.isDraft() && !before.state().isRunning()) {
      throw new RefusedException(Reason.of("gatherings.stays"));
    }
    if (!before.isDraft()) {
      demandHead();
    }
    if (!before.isDraft() && !before.text().startsAt().equals(text.startsAt())) {
      demandMovable(before, text.startsAt());
    }
    if (text.capacity() != null && text.capacity() < before.registered()) {
      throw new RefusedException(Reason.of("gatherings.capacity", before.registered()));
    }
    rows.change(id, version, text, now());
    audit.wrote("gathering.changed", id);
  }

  private void demandMovable(Gathering before, Instant to) {
    if (before.hasBegun(now())) {
      throw new RefusedException(Reason.of("gatherings.begun"));
    }
    if (before.attended() > 0) {
      throw new RefusedException(Reason.of("gatherings.seen"));
    }
    if (!to.isAfter(now())) {
      throw new RefusedException(Reason.of("gatherings.movedBack"));
    }
  }

  /**
   * Announces a draft, or lets people register again.
   *
   * @throws RefusedException {@code gatherings.head}, {@code gatherings.past}
   */
  public void open(UUID id, int version) {
    Gathering before = ofOurs(id);
    if (before.isDraft()) {
      demandHead();
    }
    if (before.hasBegun(now())) {
      throw new RefusedException(Reason.of("gatherings.past"));
    }
    step(before, version, GatheringState.OPEN, null, "gathering.opened");
  }

  /** Nobody registers any more; those who wait still move up. */
  public void close(UUID id, int version) {
    step(ofOurs(id), version, GatheringState.CLOSED, null, "gathering.closed");
  }

  public void discard(UUID id, int version) {
    step(ofOurs(id), version, GatheringState.DISCARDED, null, "gathering.discarded");
  }

  /**
   * Everybody who registered or waits hears of it.
   *
   * @param reason 10 to 500 characters, shown to everybody
   * @throws RefusedException {@code gatherings.head}, {@code gatherings.over}
   */
  public void cancel(UUID id, int version, String reason) {
    Gathering before = ofOurs(id);
    demandHead();
    if (before.state().isRunning() && before.isOver(now())) {
      throw new RefusedException(Reason.of("gatherings.over"));
    }
    step(before, version, GatheringState.CANCELLED, reason, "gathering.cancelled");
  }

  /**
   * The list is final; where the gathering counts hours, everybody who was there gets a
   * certificate.
   *
   * @return how many certificates
   * @throws RefusedException {@code gatherings.head}, {@code gatherings.notOver}
   * @throws StepUpNeeded when the actor's proof is not fresh: papers go out in the office's name
   */
  public int hold(UUID id, int version) {
    StepUp.require();
    Gathering before = ofOurs(id);
    demandHead();
    if (!before.isOver(now())) {
      throw new RefusedException(Reason.of("gatherings.notOver"));
    }
    step(before, version, GatheringState.HELD, null, "gathering.held");
    return before.text().hours() == null ? 0 : certificates.issue(before);
  }

  private void step(
      Gathering before, int version, GatheringState next, @Nullable String reason, String action) {
    if (!before.state().mayBecome(next)) {
      throw new StaleChange();
    }
    rows.step(before.id(), version, next, reason, now());
    audit.wrote(action, before.id());
  }

  /**
   * @throws NotThere when there is none, or it is another office's draft
   */
  @Transactional(readOnly = true)
  public Gathering one(UUID id) {
    return rows.one(id).orElseThrow(NotThere::new);
  }

  /** As {@link #change} demands. */
  @Transactional(readOnly = true)
  Gathering ofOurs(UUID id) {
    Gathering gathering = one(id);
    if (!organises(gathering)) {
      throw new NotThere();
    }
    return gathering;
  }

  /** Whether the actor is of the office whose it is. */
  static boolean organises(Gathering gathering) {
    Acting acting = Acting.current();
    return plans() && gathering.officeId().equals(acting.officeId());
  }

  /** Whether the actor plans gatherings at all. */
  static boolean plans() {
    Role role = Acting.current().role();
    return role == Role.OFFICER || role == Role.HEAD;
  }

  /** The head of an office; where it has none, its officers. */
  @Transactional(readOnly = true)
  public boolean mayDecide() {
    return circulars.maySend();
  }

  private void demandHead() {
    if (!mayDecide()) {
      throw new RefusedException(Reason.of("gatherings.head"));
    }
  }

  Instant now() {
    return days.clock().instant();
  }
}
