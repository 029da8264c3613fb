package id.antarkerja.partners;

import id.antarkerja.access.Acting;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.Uuid7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened, in codes and numbers, only added. */
@Repository
class Facts {
  private final JdbcClient jdbc;
  private final Days days;

  Facts(JdbcClient jdbc, Days days) {
    this.jdbc = jdbc;
    this.days = days;
  }

  /** A dated fact of an agreement as its page tells it. */
  public record Fact(String kind, Instant at, @Nullable String org, @Nullable Integer amount) {}

  void of(Room room, String kind, @Nullable UUID org) {
    add(room.id(), room.officeId(), room.territory(), null, null, kind, org, null);
  }

  void of(Agreement agreement, String kind, @Nullable UUID org) {
    add(
        agreement.roomId(),
        agreement.officeId(),
        agreement.territory(),
        agreement.id(),
        null,
        kind,
        org,
        null);
  }

  void of(Commitment commitment, String kind, @Nullable UUID org, @Nullable Integer amount) {
    add(
        commitment.roomId(),
        commitment.officeId(),
        commitment.territory(),
        commitment.agreementId(),
        commitment.id(),
        kind,
        org,
        amount);
  }

  private void add(
      UUID room,
      UUID office,
      String territory,
      @Nullable UUID agreement,
      @Nullable UUID commitment,
      String kind,
      @Nullable UUID org,
      @Nullable Integer amount) {
    Acting acting = Acting.current();
    jdbc.sql(
            """
            insert into partners.events (id, room_id, agreement_id, commitment_id, kind, on_date,
                        office_id, territory, actor_kind, actor, org_id, amount)
            values (:id, :room, :agreement, :commitment, :kind, :on, :office, :territory,
                    :actorKind, :actor, :org, :amount)
            """)
        .param("id", Uuid7.next())
        .param("room", room)
        .param("agreement", agreement, Types.OTHER)
        .param("commitment", commitment, Types.OTHER)
        .param("kind", kind)
        .param("on", today(territory))
        .param("office", office)
        .param("territory", territory)
        .param("actorKind", acting.actor().kind().name())
        .param("actor", acting.actor().id(), Types.OTHER)
        .param("org", org, Types.OTHER)
        .param("amount", amount, Types.INTEGER)
        .update();
  }

  /** The last ones of an agreement, newest first. */
  List<Fact> of(UUID agreement, int most) {
    return jdbc.sql(
            """
            select e.kind, e.at, o.name as org, e.amount from partners.events e
              left join partners.organisations o
                on o.room_id = e.room_id and o.org_id = e.org_id
             where e.agreement_id = :agreement order by e.at desc, e.id desc limit :most
            """)
        .param("agreement", agreement)
        .param("most", most)
        .query(Fact.class)
        .list();
  }

  Instant now() {
    return days.clock().instant();
  }

  LocalDate today(String territory) {
    return days.today(territory);
  }

  static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
