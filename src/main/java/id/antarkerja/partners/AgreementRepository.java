package id.antarkerja.partners;

import id.antarkerja.kernel.StaleChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of agreements; who sees which row is row-level security. */
@Repository
class AgreementRepository {
  private final JdbcClient jdbc;

  AgreementRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Agreement> one(UUID id) {
    return jdbc.sql(
            """
            select id, room_id, office_id, territory, title, body, from_on, until_on, state,
                   text_version, in_force_on, closed_on, closed_reason, version
              from partners.agreements where id = :id
            """)
        .param("id", id)
        .query(Agreement.class)
        .optional();
  }

  List<Party> parties(UUID agreement) {
    return jdbc.sql(
            """
            select p.org_id, o.name, o.part, p.agreed_version, p.agreed_at,
                   s.label as agreed_label
              from partners.parties p
              join partners.organisations o on o.room_id = p.room_id and o.org_id = p.org_id
              left join partners.seats s on s.id = p.agreed_by
             where p.agreement_id = :agreement order by o.part, o.name, p.org_id
            """)
        .param("agreement", agreement)
        .query((row, n) -> party(row))
        .list();
  }

  private static Party party(ResultSet row) throws SQLException {
    return new Party(
        row.getObject("org_id", UUID.class),
        row.getString("name"),
        Part.valueOf(row.getString("part")),
        row.getObject("agreed_version", Integer.class),
        Facts.instant(row, "agreed_at"),
        row.getString("agreed_label"));
  }

  void insert(UUID id, Room room, Seat seat, AgreementText text, Instant at) {
    jdbc.sql(
            """
            insert into partners.agreements (id, room_id, office_id, territory, title, body, from_on,
                        until_on, drafted_by, drafted_at)
            values (:id, :room, :office, :territory, :title, :body, :from, :until, :seat, :at)
            """)
        .param("id", id)
        .param("room", room.id())
        .param("office", room.officeId())
        .param("territory", room.territory())
        .param("title", text.title())
        .param("body", text.body())
        .param("from", text.fromOn())
        .param("until", text.untilOn(), Types.DATE)
        .param("seat", seat.id())
        .param("at", Facts.at(at))
        .update();
    text.parties().forEach(org -> name(id, room.id(), org));
  }

  private void name(UUID agreement, UUID room, UUID org) {
    jdbc.sql(
            """
            insert into partners.parties (agreement_id, org_id, room_id)
            values (:agreement, :org, :room) on conflict do nothing
            """)
        .param("agreement", agreement)
        .param("org", org)
        .param("room", room)
        .update();
  }

  void change(Agreement agreement, int version, AgreementText text) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update partners.agreements
                   set title = :title, body = :body, from_on = :from, until_on = :until,
                       version = version + 1
                 where id = :id and version = :version and state = 'DRAFT'
                """)
            .param("title", text.title())
            .param("body", text.body())
            .param("from", text.fromOn())
            .param("until", text.untilOn(), Types.DATE)
            .param("id", agreement.id())
            .param("version", version)
            .update());
    text.parties().forEach(org -> name(agreement.id(), agreement.roomId(), org));
    jdbc.sql(
            """
            delete from partners.parties where agreement_id = :id and not (org_id = any(:named))
            """)
        .param("id", agreement.id())
        .param("named", text.parties().toArray(UUID[]::new))
        .update();
  }

  /** Its commitments have changed: who looked at it before looks again. */
  void touch(Agreement agreement, int version) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update partners.agreements set version = version + 1
                 where id = :id and version = :version and state = 'DRAFT'
                """)
            .param("id", agreement.id())
            .param("version", version)
            .update());
  }

  void propose(Agreement agreement, Instant at) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update partners.agreements
                   set state = 'PROPOSED', proposed_at = coalesce(proposed_at, :at),
                       version = version + 1
                 where id = :id and version = :version
                """)
            .param("at", Facts.at(at))
            .param("id", agreement.id())
            .param("version", agreement.version())
            .update());
  }

  void agree(Agreement agreement, Seat seat, Instant at) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update partners.parties
                   set agreed_version = :text, agreed_by = :seat, agreed_at = :at
                 where agreement_id = :id and org_id = :org
                """)
            .param("text", agreement.textVersion())
            .param("seat", seat.id())
            .param("at", Facts.at(at))
            .param("id", agreement.id())
            .param("org", seat.orgId())
            .update());
  }

  void inForce(Agreement agreement, LocalDate on) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update partners.agreements
                   set state = 'IN_FORCE', in_force_on = :on, version = version + 1
                 where id = :id and version = :version
                """)
            .param("on", on)
            .param("id", agreement.id())
            .param("version", agreement.version())
            .update());
    jdbc.sql("update partners.commitments set in_force_on = :on where agreement_id = :id")
        .param("on", on)
        .param("id", agreement.id())
        .update();
  }

  void reopen(Agreement agreement) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update partners.agreements
                   set state = 'DRAFT', text_version = text_version + 1, version = version + 1
                 where id = :id and version = :version
                """)
            .param("id", agreement.id())
            .param("version", agreement.version())
            .update());
  }

  void close(
      Agreement agreement, AgreementState state, Seat seat, LocalDate on, @Nullable String reason) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update partners.agreements
                   set state = :state, closed_on = :on, closed_by = :seat, closed_reason = :reason,
                       version = version + 1
                 where id = :id and version = :version
                """)
            .param("state", state.name())
            .param("on", on)
            .param("seat", seat.id())
            .param("reason", reason, Types.VARCHAR)
            .param("id", agreement.id())
            .param("version", agreement.version())
            .update());
  }

  /** Organisations that give or get a commitment of it. */
  List<UUID> promising(UUID agreement) {
    return jdbc.sql(
            """
            select distinct unnest(array[by_org, to_org]) from partners.commitments
             where agreement_id = :id
            """)
        .param("id", agreement)
        .query(UUID.class)
        .list();
  }

  boolean overdue(UUID agreement, LocalDate today) {
    return jdbc.sql(
            """
            select exists (select from partners.commitments
                            where agreement_id = :id and due_on < :today)
            """)
        .param("id", agreement)
        .param("today", today)
        .query(Boolean.class)
        .single();
  }

  /** Who has somebody in the room; an invitation alone is no word of anybody. */
  List<UUID> seated(UUID room) {
    return jdbc.sql(
            "select distinct org_id from partners.seats where room_id = :room and state = 'SEATED'")
        .param("room", room)
        .query(UUID.class)
        .list();
  }

  boolean unsettled(UUID agreement) {
    return jdbc.sql(
            """
            select exists (select from partners.commitments
                            where agreement_id = :id and state not in ('KEPT', 'RELEASED'))
            """)
        .param("id", agreement)
        .query(Boolean.class)
        .single();
  }
}
