package id.antarkerja.partners;

import id.antarkerja.access.Acting;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.kernel.Uuid7;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sits in a room: invited by a keeper or an officer of the office that opened it, taken and
 * left in person. A seat is a person's for one organisation; it carries nothing when they work
 * there no more, see ADR 17.
 */
@Service
@Transactional
public class Seats {
  private final SeatRepository rows;
  private final Rooms rooms;
  private final Facts facts;
  private final Audit audit;

  Seats(SeatRepository rows, Rooms rooms, Facts facts, Audit audit) {
    this.rows = rows;
    this.rooms = rooms;
    this.facts = facts;
    this.audit = audit;
  }

  /**
   * @throws NotThere unless it is offered or taken, in a room that the actor may read of
   */
  @Transactional(readOnly = true)
  public Seat one(UUID room, UUID id) {
    return rows.one(room, id).orElseThrow(NotThere::new);
  }

  /** By the system: ends what ran out, and seats of who works there no more. */
  void settle() {
    rows.settle(facts.now())
        .forEach(over -> facts.of(rooms.one(over.room()), over.became(), over.org()));
  }

  /** Who sits there or is invited; keepers first. */
  @Transactional(readOnly = true)
  public List<Seat> of(UUID room) {
    return rows.of(room);
  }

  /**
   * @param validity of the invitation
   * @throws NotThere when the actor neither keeps the room nor is of the office that opened it
   * @throws RefusedException {@code partners.there} when they sit there or are invited already,
   *     {@code partners.oneself}
   */
  public UUID invite(UUID room, Guest guest, boolean keeper, Duration validity) {
    Room there = rooms.one(room);
    demandKeeps(room);
    UUID me = me();
    if (guest.holder().equals(me)) {
      throw new RefusedException(Reason.of("partners.oneself"));
    }
    rooms.hold(room);
    Instant now = facts.now();
    rows.endOver(room, guest.holder(), now)
        .forEach(over -> facts.of(there, over.became(), over.org()));
    if (rows.there(room, guest.holder())) {
      throw new RefusedException(Reason.of("partners.there"));
    }
    UUID id = Uuid7.next();
    rows.bring(room, guest);
    rows.invite(id, room, guest, keeper && guest.kind() == SeatKind.OFFICER, me, now, validity);
    facts.of(there, "INVITED", guest.orgId());
    audit.wrote("room.invited", room);
    return id;
  }

  /**
   * The actor's own invitation; null without one, or after it has run out.
   *
   * @param room that it is for
   */
  @Transactional(readOnly = true)
  public @Nullable Seat offered(UUID room) {
    return rows.offered(room, me(), facts.now()).orElse(null);
  }

  /**
   * Takes the seat; taking it again changes nothing.
   *
   * @throws NotThere without an invitation that still holds
   */
  public void accept(UUID room) {
    rooms.hold(room);
    if (rooms.mySeat(room).isPresent()) {
      return;
    }
    Seat seat = demandOffered(room);
    rows.take(seat, facts.now());
    facts.of(rooms.one(room), "SEATED", seat.orgId());
    audit.wrote("room.joined", room);
  }

  /** As {@link #accept}, with a no. */
  public void decline(UUID room) {
    rooms.hold(room);
    Seat seat = demandOffered(room);
    facts.of(rooms.one(room), "DECLINED", seat.orgId());
    end(seat, SeatState.DECLINED, seat.version(), null);
    audit.wrote("room.declined", room);
  }

  /**
   * @throws NotThere unless the actor sits there
   * @throws RefusedException {@code partners.lastKeeper} while others sit there
   */
  public void leave(UUID room) {
    rooms.hold(room);
    Seat seat = rooms.demandSeat(room);
    demandAnotherKeeper(seat);
    facts.of(rooms.one(room), "LEFT", seat.orgId());
    end(seat, SeatState.LEFT, seat.version(), null);
    audit.wrote("room.left", room);
  }

  /**
   * Takes an invitation back, or a seat away.
   *
   * @param reason of 10 to 500 characters, which everybody in the room may ask for; needed for a
   *     seat that was taken
   * @throws NotThere when the actor may not, or there is no such seat; one's own is left
   * @throws StaleChange when somebody was faster
   */
  public void remove(UUID room, UUID id, int version, @Nullable String reason) {
    Seat seat = kept(room, id);
    if (seat.holder().equals(me())) {
      throw new NotThere();
    }
    if (seat.state() == SeatState.INVITED) {
      end(seat, SeatState.CANCELLED, version, null);
    } else {
      if (reason == null) {
        throw new RefusedException(Reason.of("partners.reason"));
      }
      demandAnotherKeeper(seat);
      end(seat, SeatState.REMOVED, version, reason);
    }
    facts.of(
        rooms.one(room), seat.state() == SeatState.INVITED ? "CANCELLED" : "REMOVED", seat.orgId());
    audit.wrote("room.removed", room);
  }

  /**
   * Makes an officer a keeper of the room too.
   *
   * @throws NotThere as {@link #remove}
   */
  public void makeKeeper(UUID room, UUID id, int version) {
    Seat seat = kept(room, id);
    if (!seat.seated() || seat.kind() != SeatKind.OFFICER) {
      throw new NotThere();
    }
    rows.makeKeeper(id, version);
    facts.of(rooms.one(room), "KEEPER", seat.orgId());
    audit.wrote("room.keeper", room);
  }

  /** What stands in the room by now has been seen by the actor. */
  void read(Seat mine) {
    rows.read(mine, facts.now());
  }

  private Seat kept(UUID room, UUID id) {
    rooms.one(room);
    demandKeeps(room);
    rooms.hold(room);
    return one(room, id);
  }

  void demandKeeps(UUID room) {
    if (!rooms.keeps(room)) {
      throw new NotThere();
    }
  }

  private Seat demandOffered(UUID room) {
    Seat seat = offered(room);
    if (seat == null) {
      throw new NotThere();
    }
    return seat;
  }

  private void demandAnotherKeeper(Seat seat) {
    if (seat.keeper() && rows.leavesNoKeeper(seat)) {
      throw new RefusedException(Reason.of("partners.lastKeeper"));
    }
  }

  private void end(Seat seat, SeatState state, int version, @Nullable String reason) {
    rows.end(seat, state, version, reason, me(), facts.now());
  }

  private static UUID me() {
    return Objects.requireNonNull(Acting.current().actor().id());
  }
}
