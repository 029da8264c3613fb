package id.antarkerja.partners;

import id.antarkerja.kernel.StaleChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of seats; who sees and changes which row is row-level security and a trigger. */
@Repository
class SeatRepository {
  static final String COLUMNS =
      """
      select id, room_id, org_id, kind, holder, label, keeper, state, expires_at, seated_at,
             read_at, reason, version
        from partners.seats
      """;

  /** On the page of a room; rights and checks ask for one seat. */
  private static final int MOST_SHOWN = 1_000;

  private final JdbcClient jdbc;

  SeatRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Seat> of(UUID room) {
    return jdbc.sql(
            COLUMNS
                + """
                   where room_id = :room and state in ('INVITED', 'SEATED')
                   order by state desc, keeper desc, label, id limit :most
                  """)
        .param("room", room)
        .param("most", MOST_SHOWN)
        .query(Seat.class)
        .list();
  }

  /** One that is offered or taken. */
  Optional<Seat> one(UUID room, UUID id) {
    return jdbc.sql(
            COLUMNS + " where room_id = :room and id = :id and state in ('INVITED', 'SEATED')")
        .param("room", room)
        .param("id", id)
        .query(Seat.class)
        .optional();
  }

  /** Whether they sit there or are invited. */
  boolean there(UUID room, UUID holder) {
    return jdbc.sql(
            """
            select exists (select from partners.seats
                            where room_id = :room and holder = :holder
                              and state in ('INVITED', 'SEATED'))
            """)
        .param("room", room)
        .param("holder", holder)
        .query(Boolean.class)
        .single();
  }

  /** Whether others sit there and none of them keeps the room. */
  boolean leavesNoKeeper(Seat seat) {
    return jdbc.sql(
            """
            select count(*) > 0 and not coalesce(bool_or(keeper), false) from partners.seats
             where room_id = :room and state = 'SEATED' and id <> :id
            """)
        .param("room", seat.roomId())
        .param("id", seat.id())
        .query(Boolean.class)
        .single();
  }

  Optional<Seat> offered(UUID room, UUID holder, Instant now) {
    return jdbc.sql(
            COLUMNS
                + """
                   where room_id = :room and holder = :holder and state = 'INVITED'
                     and expires_at > :now and org_id = partners.acting_org()
                  """)
        .param("room", room)
        .param("holder", holder)
        .param("now", Facts.at(now))
        .query(Seat.class)
        .optional();
  }

  /** Of one holder, asked by who keeps the room. */
  List<Over> endOver(UUID room, UUID holder, Instant now) {
    return jdbc.sql("select room, org, became from partners.end_over(:now, :room, :holder)")
        .param("now", Facts.at(now))
        .param("room", room)
        .param("holder", holder)
        .query(Over.class)
        .list();
  }

  /** Everywhere, by the system. */
  List<Over> settle(Instant now) {
    return jdbc.sql("select room, org, became from partners.settle(:now)")
        .param("now", Facts.at(now))
        .query(Over.class)
        .list();
  }

  /** A seat that ran out, or whose holder works there no more. */
  record Over(UUID room, UUID org, String became) {}

  /** The guest's organisation, unless it is there already. */
  void bring(UUID room, Guest guest) {
    jdbc.sql(
            """
            insert into partners.organisations (room_id, org_id, kind, part, name, territory)
            values (:room, :org, :kind, :part, :name, :territory)
            on conflict do nothing
            """)
        .param("room", room)
        .param("org", guest.orgId())
        .param("kind", guest.kind() == SeatKind.OFFICER ? "OFFICE" : "COMPANY")
        .param("part", guest.part().name())
        .param("name", guest.orgName())
        .param("territory", guest.territory())
        .update();
  }

  void invite(
      UUID id, UUID room, Guest guest, boolean keeper, UUID by, Instant now, Duration validity) {
    jdbc.sql(
            """
            insert into partners.seats (id, room_id, org_id, kind, holder, label, keeper, state,
                        invited_by, invited_at, expires_at)
            values (:id, :room, :org, :kind, :holder, :label, :keeper, 'INVITED', :by, :now,
                    :expires)
            """)
        .param("id", id)
        .param("room", room)
        .param("org", guest.orgId())
        .param("kind", guest.kind().name())
        .param("holder", guest.holder())
        .param("label", guest.label())
        .param("keeper", keeper)
        .param("by", by)
        .param("now", Facts.at(now))
        .param("expires", Facts.at(now.plus(validity)))
        .update();
  }

  void take(Seat seat, Instant at) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update partners.seats
                   set state = 'SEATED', seated_at = :at, read_at = :at, version = version + 1
                 where id = :id and version = :version
                """)
            .param("at", Facts.at(at))
            .param("id", seat.id())
            .param("version", seat.version())
            .update());
  }

  void makeKeeper(UUID id, int version) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update partners.seats set keeper = true, version = version + 1
                 where id = :id and version = :version and state = 'SEATED'
                """)
            .param("id", id)
            .param("version", version)
            .update());
  }

  void read(Seat mine, Instant at) {
    jdbc.sql("update partners.seats set read_at = :at where id = :id")
        .param("at", Facts.at(at))
        .param("id", mine.id())
        .update();
  }

  /** Contact persons have no right on the column of reasons, and give none. */
  void end(Seat seat, SeatState state, int version, @Nullable String reason, UUID by, Instant at) {
    JdbcClient.StatementSpec ended =
        jdbc.sql(
                """
                update partners.seats
                   set state = :state, ended_at = :at, ended_by = :by, %s version = version + 1
                 where id = :id and version = :version and state in ('INVITED', 'SEATED')
                """
                    .formatted(reason == null ? "" : "reason = :reason,"))
            .param("state", state.name())
            .param("at", Facts.at(at))
            .param("by", by)
            .param("id", seat.id())
            .param("version", version);
    StaleChange.unlessOne((reason == null ? ended : ended.param("reason", reason)).update());
  }
}
