package id.antarkerja.partners;

import id.antarkerja.access.Acting;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.Offices;
import java.sql.Types;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to rooms. Who sits there reads all of it; the office that opened it and the heads above
 * it know that it is there and what was agreed, never what is said.
 */
@Service
@Transactional
public class Rooms {
  static final int LONGEST_NAME = 120;
  static final int LONGEST_PURPOSE = 500;
  static final int MOST_NEWS = 99;

  /** One's own are listed on one page. */
  static final int MOST_OWN = 100;

  private static final String COLUMNS =
      "select id, office_id, territory, name, purpose, opened_at, last_post_at from partners.rooms";

  private static final String ROW =
      """
      select r.id, r.name, r.purpose, r.office_id, r.territory, r.last_post_at,
             (select count(*) from partners.seats n
               where n.room_id = r.id and n.state = 'SEATED') as seated,
      """;

  private final JdbcClient jdbc;
  private final Offices offices;
  private final Facts facts;
  private final Audit audit;

  Rooms(JdbcClient jdbc, Offices offices, Facts facts, Audit audit) {
    this.jdbc = jdbc;
    this.offices = offices;
    this.facts = facts;
    this.audit = audit;
  }

  /** Opens a room of the actor's office, whose first keeper they are. */
  public UUID open(String name, String purpose) {
    UUID id = Uuid7.next();
    Acting acting = Acting.current();
    UUID me = Objects.requireNonNull(acting.actor().id());
    Office office = offices.one(acting.requireOffice());
    Instant now = facts.now();
    jdbc.sql(
            """
            insert into partners.rooms
                   (id, office_id, territory, name, purpose, opened_by, opened_at)
            values (:id, :office, :territory, :name, :purpose, :by, :at)
            """)
        .param("id", id)
        .param("office", office.id().value())
        .param("territory", office.territory())
        .param("name", name)
        .param("purpose", purpose)
        .param("by", me)
        .param("at", Facts.at(now))
        .update();
    jdbc.sql(
            """
            insert into partners.organisations (room_id, org_id, kind, part, name, territory)
            values (:room, :org, 'OFFICE', 'OFFICE', :name, :territory)
            """)
        .param("room", id)
        .param("org", office.id().value())
        .param("name", office.name())
        .param("territory", office.territory())
        .update();
    jdbc.sql(
            """
            insert into partners.seats (id, room_id, org_id, kind, holder, label, keeper, state,
                        invited_by, invited_at, expires_at, seated_at)
            values (:id, :room, :org, 'OFFICER', :me, :label, true, 'SEATED', :me, :at, :expires,
                    :at)
            """)
        .param("id", Uuid7.next())
        .param("room", id)
        .param("org", office.id().value())
        .param("me", me)
        .param("label", acting.name())
        .param("at", Facts.at(now))
        .param("expires", Facts.at(now.plus(Period.ofDays(1))))
        .update();
    facts.of(one(id), "OPENED", office.id().value());
    audit.wrote("room.opened", id);
    return id;
  }

  /**
   * @throws NotThere for whom there is none: who neither sits there, nor is invited, nor is of the
   *     office that opened it, nor a head above
   */
  @Transactional(readOnly = true)
  public Room one(UUID id) {
    return jdbc.sql(COLUMNS + " where id = :id")
        .param("id", id)
        .query(Room.class)
        .optional()
        .orElseThrow(NotThere::new);
  }

  /** Where the actor sits; empty for who reads it from outside. */
  @Transactional(readOnly = true)
  public Optional<Seat> mySeat(UUID room) {
    return jdbc.sql(SeatRepository.COLUMNS + " where id = partners.my_seat(:room)")
        .param("room", room)
        .query(Seat.class)
        .optional();
  }

  /**
   * @throws NotThere unless the actor sits there
   */
  Seat demandSeat(UUID room) {
    return mySeat(room).orElseThrow(NotThere::new);
  }

  /** Keepers, and the officers of the office that opened it, invite and remove. */
  @Transactional(readOnly = true)
  public boolean keeps(UUID room) {
    return jdbc.sql("select partners.keeps(:room)")
        .param("room", room)
        .query(Boolean.class)
        .single();
  }

  /** One after the other: until the end of the transaction nobody else changes what stands here. */
  void hold(UUID room) {
    jdbc.sql("select partners.hold(:room)").param("room", room).query().listOfRows();
  }

  /** Where the actor sits, the newest post first. */
  @Transactional(readOnly = true)
  public List<RoomRow> mine() {
    return jdbc.sql(
            ROW
                + """
                   (select count(*) from (
                      select from partners.posts p
                       where p.room_id = r.id and p.at > coalesce(s.read_at, s.seated_at)
                         and p.seat_id <> s.id limit :news) n) as news
                  from partners.seats s join partners.rooms r on r.id = s.room_id
                 where s.holder = :me and s.state = 'SEATED'
                   and r.id = any ((select partners.my_rooms())::uuid[])
                 order by r.last_post_at desc nulls last, r.id desc limit :most
                """)
        .param("me", Acting.current().actor().id(), Types.OTHER)
        .param("news", MOST_NEWS)
        .param("most", MOST_OWN)
        .query(RoomRow.class)
        .list();
  }

  /** Rooms in which an invitation waits for the actor, with the seat that is offered. */
  @Transactional(readOnly = true)
  public List<RoomRow> asked() {
    return jdbc.sql(
            ROW
                + """
                   0 as news from partners.rooms r
                  join partners.seats s on s.room_id = r.id and s.holder = :me
                 where s.state = 'INVITED' and s.expires_at > :now
                   and r.id = any ((select partners.asked_rooms())::uuid[])
                 order by s.expires_at, r.id limit :most
                """)
        .param("me", Acting.current().actor().id(), Types.OTHER)
        .param("now", Facts.at(facts.now()))
        .param("most", MOST_OWN)
        .query(RoomRow.class)
        .list();
  }

  /**
   * Of the actor's office, or of their territory for a head, by place and name.
   *
   * @param after the last one seen; null at the beginning
   */
  @Transactional(readOnly = true)
  public List<RoomRow> below(boolean officeAlone, @Nullable UUID after, int most) {
    Acting acting = Acting.current();
    return jdbc.sql(
            ROW
                + """
                   0 as news from partners.rooms r
                 where case when :alone then r.office_id = :office
                            else r.territory >= :lo and r.territory < :hi end
                   and (cast(:after as uuid) is null or (r.territory, r.name, r.id) > (
                     select a.territory, a.name, a.id from partners.rooms a where a.id = :after))
                 order by r.territory, r.name, r.id limit :most
                """)
        .param("alone", officeAlone)
        .param("office", acting.officeId(), Types.OTHER)
        .param("lo", acting.scope().lo())
        .param("hi", acting.scope().hi())
        .param("after", after, Types.OTHER)
        .param("most", most)
        .query(RoomRow.class)
        .list();
  }

  /** In how many rooms something new stands, or an invitation waits. */
  @Transactional(readOnly = true)
  public long waiting() {
    return jdbc.sql(
            """
            select count(*) from partners.seats s join partners.rooms r on r.id = s.room_id
             where s.holder = :me
               and (s.state = 'SEATED' and r.last_post_at > coalesce(s.read_at, s.seated_at)
                    or s.state = 'INVITED' and s.expires_at > :now)
            """)
        .param("me", Acting.current().actor().id(), Types.OTHER)
        .param("now", Facts.at(facts.now()))
        .query(Long.class)
        .single();
  }

  @Transactional(readOnly = true)
  public List<Organisation> organisations(UUID room) {
    return jdbc.sql(
            """
            select room_id, org_id, kind, part, name, territory from partners.organisations
             where room_id = :room order by part, name, org_id
            """)
        .param("room", room)
        .query(Organisation.class)
        .list();
  }
}
