package id.antarkerja.partners;

import id.antarkerja.access.Acting;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.kernel.Uuid7;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to agreements. Whoever sits in the room for a party drafts, proposes and says yes; it is
 * in force when every party has said yes to the same version.
 */
@Service
@Transactional
public class Agreements {
  private final JdbcClient jdbc;
  private final AgreementRepository rows;
  private final Rooms rooms;
  private final Facts facts;
  private final Audit audit;

  Agreements(JdbcClient jdbc, AgreementRepository rows, Rooms rooms, Facts facts, Audit audit) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.rooms = rooms;
    this.facts = facts;
    this.audit = audit;
  }

  /**
   * @throws NotThere unless the actor sits there
   * @throws RefusedException {@code partners.parties}
   */
  public UUID draft(UUID room, AgreementText text) {
    Room there = rooms.one(room);
    Seat seat = rooms.demandSeat(room);
    demandParties(seat, text);
    UUID id = Uuid7.next();
    rows.insert(id, there, seat, text, facts.now());
    facts.of(one(id), "DRAFTED", seat.orgId());
    audit.wrote("agreement.drafted", id);
    return id;
  }

  /**
   * @throws NotThere unless the actor sits there for a party
   * @throws RefusedException {@code partners.proposed}, {@code partners.parties}, {@code
   *     partners.partyPromises}: a party is left out that a commitment names
   * @throws StaleChange when somebody was faster
   */
  public void change(UUID id, int version, AgreementText text) {
    Agreement agreement = draftOfOurs(id);
    Seat seat = rooms.demandSeat(agreement.roomId());
    demandParties(seat, text);
    List<UUID> named = rows.promising(id);
    if (!text.parties().containsAll(named)) {
      throw new RefusedException(Reason.of("partners.partyPromises"));
    }
    rows.change(agreement, version, text);
    audit.wrote("agreement.changed", id);
  }

  /**
   * @param reason of 10 to 500 characters; needed for some steps
   * @throws NotThere unless the actor sits in the room for a party
   * @throws RefusedException {@code partners.step} when it is not one of this state, {@code
   *     partners.alone}, {@code partners.reason}, {@code partners.unkept}, {@code
   *     partners.overdue}: a commitment's day is over before it counts
   * @throws StaleChange when somebody was faster
   */
  public void step(UUID id, AgreementStep step, int version, @Nullable String reason) {
    Agreement agreement = held(id);
    Seat seat = demandParty(agreement);
    if (agreement.version() != version) {
      throw new StaleChange();
    }
    if (step.needsReason() && reason == null) {
      throw new RefusedException(Reason.of("partners.reason"));
    }
    if (!steps(agreement.state()).contains(step)) {
      throw new RefusedException(Reason.of("partners.step"));
    }
    switch (step) {
      case PROPOSE -> propose(agreement, seat);
      case AGREE -> agree(agreement, seat);
      case REOPEN -> rows.reopen(agreement);
      case WITHDRAW -> close(agreement, AgreementState.WITHDRAWN, seat, reason);
      case FULFIL -> fulfil(agreement, seat);
      case END -> close(agreement, AgreementState.ENDED, seat, reason);
    }
    facts.of(agreement, step.name(), seat.orgId());
    audit.wrote("agreement.step", id, "step:" + step);
  }

  static List<AgreementStep> steps(AgreementState state) {
    return switch (state) {
      case DRAFT -> List.of(AgreementStep.PROPOSE, AgreementStep.WITHDRAW);
      case PROPOSED -> List.of(AgreementStep.AGREE, AgreementStep.REOPEN, AgreementStep.WITHDRAW);
      case IN_FORCE -> List.of(AgreementStep.FULFIL, AgreementStep.END);
      case FULFILLED, ENDED, WITHDRAWN -> List.of();
    };
  }

  /** Organisations for which somebody sits in the room: who can be a party there. */
  @Transactional(readOnly = true)
  public List<UUID> seated(UUID room) {
    return rows.seated(room);
  }

  private void propose(Agreement agreement, Seat seat) {
    if (parties(agreement.id()).size() < 2) {
      throw new RefusedException(Reason.of("partners.alone"));
    }
    demandDaysToCome(agreement);
    rows.propose(agreement, facts.now());
    rows.agree(agreement, seat, facts.now());
  }

  /** The last yes puts it in force. */
  private void agree(Agreement agreement, Seat seat) {
    int text = agreement.textVersion();
    List<Party> parties = parties(agreement.id());
    if (parties.stream().anyMatch(p -> p.orgId().equals(seat.orgId()) && p.agreed(text))) {
      return;
    }
    demandDaysToCome(agreement);
    rows.agree(agreement, seat, facts.now());
    boolean all = parties.stream().allMatch(p -> p.orgId().equals(seat.orgId()) || p.agreed(text));
    if (all) {
      LocalDate today = facts.today(agreement.territory());
      rows.inForce(agreement, today);
      facts.of(agreement, "IN_FORCE", seat.orgId());
    }
  }

  private void demandDaysToCome(Agreement agreement) {
    if (rows.overdue(agreement.id(), facts.today(agreement.territory()))) {
      throw new RefusedException(Reason.of("partners.overdue"));
    }
  }

  private void fulfil(Agreement agreement, Seat seat) {
    if (rows.unsettled(agreement.id())) {
      throw new RefusedException(Reason.of("partners.unkept"));
    }
    close(agreement, AgreementState.FULFILLED, seat, null);
  }

  private void close(
      Agreement agreement, AgreementState state, Seat seat, @Nullable String reason) {
    rows.close(agreement, state, seat, facts.today(agreement.territory()), reason);
  }

  /**
   * @throws NotThere for who neither sits in the room nor, once it was proposed, is of the office
   *     that opened it or a head above
   */
  @Transactional(readOnly = true)
  public Agreement one(UUID id) {
    return rows.one(id).orElseThrow(NotThere::new);
  }

  @Transactional(readOnly = true)
  public List<Party> parties(UUID agreement) {
    return rows.parties(agreement);
  }

  /** Of a room, the newest first. */
  @Transactional(readOnly = true)
  public List<AgreementRow> of(UUID room, @Nullable UUID before, int most) {
    return jdbc.sql(
            """
            select a.id, a.title, a.state, a.from_on, a.until_on,
                   (select count(*) from partners.parties p where p.agreement_id = a.id) as parties,
                   (select count(*) from partners.parties p where p.agreement_id = a.id
                      and p.agreed_version = a.text_version) as agreed,
                   (select count(*) from partners.commitments c
                     where c.agreement_id = a.id and c.state = 'KEPT') as kept,
                   (select count(*) from partners.commitments c
                     where c.agreement_id = a.id) as commitments
              from partners.agreements a
             where a.room_id = :room
               and (cast(:before as uuid) is null or (a.drafted_at, a.id) < (
                 select b.drafted_at, b.id from partners.agreements b where b.id = :before))
             order by a.drafted_at desc, a.id desc limit :most
            """)
        .param("room", room)
        .param("before", before, Types.OTHER)
        .param("most", most)
        .query(AgreementRow.class)
        .list();
  }

  /** As {@link #change} demands; nobody else changes what stands in the room until the end. */
  Agreement draftOfOurs(UUID id) {
    Agreement agreement = held(id);
    demandParty(agreement);
    if (!agreement.isDraft()) {
      throw new RefusedException(Reason.of("partners.proposed"));
    }
    return agreement;
  }

  private Agreement held(UUID id) {
    rooms.hold(one(id).roomId());
    return one(id);
  }

  /** The actor's seat, which speaks for a party. */
  Seat demandParty(Agreement agreement) {
    Seat seat = rooms.demandSeat(agreement.roomId());
    if (parties(agreement.id()).stream().noneMatch(p -> p.orgId().equals(seat.orgId()))) {
      throw new NotThere();
    }
    return seat;
  }

  private void demandParties(Seat seat, AgreementText text) {
    if (!text.parties().contains(seat.orgId())
        || !rows.seated(seat.roomId()).containsAll(text.parties())) {
      throw new RefusedException(Reason.of("partners.parties"));
    }
  }

  /** Whether the actor speaks for a party of it. */
  @Transactional(readOnly = true)
  public boolean speaks(UUID agreement) {
    Acting acting = Acting.current();
    return acting.actor().id() != null
        && jdbc.sql(
                """
                select exists (select from partners.parties p
                                where p.agreement_id = :id and p.org_id = partners.acting_org()
                                  and partners.my_seat(p.room_id) is not null)
                """)
            .param("id", agreement)
            .query(Boolean.class)
            .single();
  }
}
