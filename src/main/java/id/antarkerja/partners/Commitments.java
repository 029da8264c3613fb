package id.antarkerja.partners;

import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.kernel.Uuid7;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to commitments. What became of one is reported by one of its two sides and counts when
 * the other one confirms it; only the receiver says that it was broken, or lets go of it.
 */
@Service
@Transactional
public class Commitments {
  /** Of one agreement. */
  static final int MOST = 50;

  private final CommitmentRepository rows;
  private final AgreementRepository texts;
  private final Agreements agreements;
  private final Rooms rooms;
  private final Facts facts;
  private final Audit audit;

  Commitments(
      CommitmentRepository rows,
      AgreementRepository texts,
      Agreements agreements,
      Rooms rooms,
      Facts facts,
      Audit audit) {
    this.rows = rows;
    this.texts = texts;
    this.agreements = agreements;
    this.rooms = rooms;
    this.facts = facts;
    this.audit = audit;
  }

  /**
   * Adds one to a draft.
   *
   * @param version of the agreement
   * @throws NotThere unless the actor sits in the room for a party
   * @throws RefusedException {@code partners.proposed}, {@code partners.sides}, {@code
   *     partners.many}
   * @throws StaleChange when somebody was faster
   */
  public UUID promise(UUID agreement, int version, NewCommitment promised) {
    Agreement draft = agreements.draftOfOurs(agreement);
    List<UUID> parties = agreements.parties(agreement).stream().map(Party::orgId).toList();
    if (promised.byOrg().equals(promised.toOrg())
        || !parties.containsAll(List.of(promised.byOrg(), promised.toOrg()))) {
      throw new RefusedException(Reason.of("partners.sides"));
    }
    if (of(agreement).size() >= MOST) {
      throw new RefusedException(Reason.of("partners.many", MOST));
    }
    texts.touch(draft, version);
    UUID id = Uuid7.next();
    rows.insert(id, draft, promised);
    audit.wrote("commitment.promised", id);
    return id;
  }

  /**
   * Takes one out of a draft.
   *
   * @throws NotThere when there is none, or the actor sits in the room for no party
   */
  public void takeOut(UUID id, int version) {
    Commitment commitment = one(id);
    Agreement draft = agreements.draftOfOurs(commitment.agreementId());
    texts.touch(draft, version);
    rows.delete(id);
    audit.wrote("commitment.takenOut", id);
  }

  /**
   * @throws NotThere for who neither sits in the room nor, once it is proposed, is of the office
   *     that opened it or a head above
   */
  @Transactional(readOnly = true)
  public Commitment one(UUID id) {
    return rows.one(id).orElseThrow(NotThere::new);
  }

  @Transactional(readOnly = true)
  public List<Commitment> of(UUID agreement) {
    return rows.of(agreement);
  }

  @Transactional(readOnly = true)
  public List<Evidence> evidence(UUID commitment) {
    return rows.evidence(commitment);
  }

  /**
   * One side says what became of it.
   *
   * @param amount of what was promised in numbers, else null
   * @throws NotThere unless the actor sits in the room for one of its sides
   * @throws RefusedException {@code partners.settled}, {@code partners.day} for a day to come or
   *     before it was in force, {@code partners.amount}
   */
  public UUID report(UUID id, LocalDate on, @Nullable Integer amount, String note) {
    Commitment commitment = running(id);
    Seat seat = demandSide(commitment);
    LocalDate since = Objects.requireNonNull(commitment.inForceOn());
    if (on.isAfter(facts.today(commitment.territory())) || on.isBefore(since)) {
      throw new RefusedException(Reason.of("partners.day"));
    }
    if ((amount == null) != (commitment.quantity() == null)) {
      throw new RefusedException(Reason.of("partners.amount"));
    }
    UUID evidence = Uuid7.next();
    rows.report(evidence, commitment, seat, on, amount, note, facts.now());
    facts.of(commitment, "REPORTED", seat.orgId(), amount);
    audit.wrote("commitment.reported", id);
    return evidence;
  }

  /**
   * The other side says whether that is so. Of two answers at once the second one finds it
   * answered.
   *
   * @param refusal null for a yes, else why not, in 10 to 500 characters
   * @throws NotThere unless the actor sits in the room for the side that did not report
   * @throws StaleChange when it was answered already
   */
  public void answer(UUID id, UUID evidence, @Nullable String refusal) {
    Commitment commitment = running(id);
    Seat seat = demandSide(commitment);
    Evidence report = rows.report(id, evidence).orElseThrow(NotThere::new);
    if (report.reportedOrg().equals(seat.orgId())) {
      throw new NotThere();
    }
    if (report.state() != Evidence.State.REPORTED) {
      throw new StaleChange();
    }
    rows.answer(evidence, seat, refusal, facts.now());
    if (refusal == null) {
      counted(commitment, report);
    }
    facts.of(commitment, refusal == null ? "CONFIRMED" : "REFUSED", seat.orgId(), report.amount());
    audit.wrote(refusal == null ? "commitment.confirmed" : "commitment.refused", id);
  }

  private void counted(Commitment commitment, Evidence report) {
    int done = commitment.done() + Objects.requireNonNullElse(report.amount(), 0);
    Integer quantity = commitment.quantity();
    boolean kept = quantity == null || done >= quantity;
    rows.stand(
        commitment,
        kept ? CommitmentState.KEPT : CommitmentState.PARTLY,
        done,
        kept ? facts.today(commitment.territory()) : null,
        null);
  }

  /**
   * The receiver says that it was broken, or lets go of it.
   *
   * @param state BROKEN or RELEASED
   * @param reason of 10 to 500 characters
   * @throws NotThere unless the actor sits in the room for its receiver
   * @throws RefusedException {@code partners.notYet}: broken before its day is over
   * @throws StaleChange when somebody was faster
   */
  public void settle(UUID id, int version, CommitmentState state, String reason) {
    if (state != CommitmentState.BROKEN && state != CommitmentState.RELEASED) {
      throw new RefusedException(Reason.of("partners.step"));
    }
    Commitment commitment = running(id);
    Seat seat = demandSide(commitment);
    if (!commitment.toOrg().equals(seat.orgId())) {
      throw new NotThere();
    }
    LocalDate today = facts.today(commitment.territory());
    if (state == CommitmentState.BROKEN && !commitment.late(today)) {
      throw new RefusedException(Reason.of("partners.notYet"));
    }
    if (commitment.version() != version) {
      throw new StaleChange();
    }
    rows.stand(commitment, state, commitment.done(), today, reason);
    facts.of(commitment, state.name(), seat.orgId(), null);
    audit.wrote("commitment.settled", id, "state:" + state);
  }

  /** Held, in force and not settled. */
  private Commitment running(UUID id) {
    rooms.hold(one(id).roomId());
    Commitment commitment = one(id);
    demandSide(commitment);
    if (commitment.inForceOn() == null) {
      throw new NotThere();
    }
    if (commitment.state().settled()) {
      throw new RefusedException(Reason.of("partners.settled"));
    }
    return commitment;
  }

  /**
   * @throws NotThere unless the actor sits in the room for one of its two sides
   */
  @Transactional(readOnly = true)
  Commitment ours(UUID id) {
    Commitment commitment = one(id);
    demandSide(commitment);
    return commitment;
  }

  private Seat demandSide(Commitment commitment) {
    Seat seat = rooms.demandSeat(commitment.roomId());
    if (!commitment.between(seat.orgId())) {
      throw new NotThere();
    }
    return seat;
  }
}
