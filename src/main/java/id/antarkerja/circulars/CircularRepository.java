package id.antarkerja.circulars;

import id.antarkerja.access.Acting;
import id.antarkerja.circulars.ArchiveQuery.Own;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.officers.OfficerKind;
import id.antarkerja.officers.registry.Level;
import id.antarkerja.officers.registry.Specialism;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of circulars; who sees which row is row-level security. */
@Repository
class CircularRepository {
  private final JdbcClient jdbc;

  CircularRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Circular> one(UUID id) {
    return jdbc.sql(
            """
            select id, version, state, office_id, territory, title, body, needs_ack, deadline,
                   to_territory, to_kind, to_levels, to_specialisms, sent_at, sent_on, joins_until,
                   withdrawn_reason
              from circulars.circulars where id = :id and state <> 'DISCARDED'
            """)
        .param("id", id)
        .query((row, n) -> read(row))
        .optional();
  }

  private static Circular read(ResultSet row) throws SQLException {
    String kind = row.getString("to_kind");
    return new Circular(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        CircularState.valueOf(row.getString("state")),
        row.getObject("office_id", UUID.class),
        row.getString("territory"),
        new CircularText(
            row.getString("title"),
            row.getString("body"),
            row.getBoolean("needs_ack"),
            row.getObject("deadline", LocalDate.class),
            new Audience(
                row.getString("to_territory"),
                kind == null ? null : OfficerKind.valueOf(kind),
                texts(row, "to_levels").map(Level::valueOf).toList(),
                texts(row, "to_specialisms").map(Specialism::valueOf).toList())),
        instant(row, "sent_at"),
        row.getObject("sent_on", LocalDate.class),
        row.getObject("joins_until", LocalDate.class),
        row.getString("withdrawn_reason"));
  }

  private static Stream<String> texts(ResultSet row, String column) throws SQLException {
    return Stream.of((String[]) row.getArray(column).getArray());
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  void insert(UUID id, CircularText text) {
    Acting acting = Acting.current();
    filled(
            jdbc.sql(
                """
                insert into circulars.circulars
                       (id, office_id, territory, author, title, body, needs_ack, deadline,
                        to_territory, to_kind, to_levels, to_specialisms)
                values (:id, :office, :territory, :author, :title, :body, :needsAck, :deadline,
                        :toTerritory, :toKind, :toLevels, :toSpecialisms)
                """),
            text)
        .param("id", id)
        .param("office", acting.requireOffice())
        .param("territory", acting.territory())
        .param("author", acting.actor().id())
        .update();
  }

  void change(UUID id, int version, CircularText text) {
    StaleChange.unlessOne(
        filled(
                jdbc.sql(
                    """
                    update circulars.circulars
                       set title = :title, body = :body, needs_ack = :needsAck,
                           deadline = :deadline, to_territory = :toTerritory, to_kind = :toKind,
                           to_levels = :toLevels, to_specialisms = :toSpecialisms,
                           version = version + 1
                     where id = :id and version = :version and state = 'DRAFT'
                    """),
                text)
            .param("id", id)
            .param("version", version)
            .update());
  }

  private static JdbcClient.StatementSpec filled(
      JdbcClient.StatementSpec statement, CircularText text) {
    Audience audience = text.audience();
    return statement
        .param("title", text.title())
        .param("body", text.body())
        .param("needsAck", text.needsAck())
        .param("deadline", text.deadline(), Types.DATE)
        .param("toTerritory", audience.territory())
        .param("toKind", audience.kind() == null ? null : audience.kind().name(), Types.VARCHAR)
        .param("toLevels", names(audience.levels()))
        .param("toSpecialisms", names(audience.specialisms()));
  }

  static String[] names(List<? extends Enum<?>> codes) {
    return codes.stream().map(Enum::name).toArray(String[]::new);
  }

  void discard(UUID id, int version) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update circulars.circulars set state = 'DISCARDED', version = version + 1
                 where id = :id and version = :version and state = 'DRAFT'
                """)
            .param("id", id)
            .param("version", version)
            .update());
  }

  /** How many it went to. */
  int send(UUID id, int version, Instant at, LocalDate on, LocalDate joinsUntil) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update circulars.circulars
                   set state = 'SENT', sent_at = :at, sent_on = :on, sent_by = :by,
                       joins_until = :joinsUntil, version = version + 1
                 where id = :id and version = :version and state = 'DRAFT'
                """)
            .param("id", id)
            .param("version", version)
            .param("at", at(at))
            .param("on", on)
            .param("by", Acting.current().actor().id())
            .param("joinsUntil", joinsUntil)
            .update());
    return jdbc.sql("select circulars.address(:id)").param("id", id).query(Integer.class).single();
  }

  void withdraw(UUID id, int version, Instant at, String reason) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update circulars.circulars
                   set state = 'WITHDRAWN', withdrawn_at = :at, withdrawn_by = :by,
                       withdrawn_reason = :reason, version = version + 1
                 where id = :id and version = :version and state = 'SENT'
                """)
            .param("id", id)
            .param("version", version)
            .param("at", at(at))
            .param("by", Acting.current().actor().id())
            .param("reason", reason)
            .update());
  }

  void opened(UUID id, Instant at) {
    jdbc.sql("select circulars.opened(:id, :at)")
        .param("id", id)
        .param("at", at(at))
        .query()
        .listOfRows();
  }

  String acknowledge(UUID id, Instant at, LocalDate today) {
    return jdbc.sql("select circulars.acknowledge(:id, :at, :today)")
        .param("id", id)
        .param("at", at(at))
        .param("today", today)
        .query(String.class)
        .single();
  }

  Optional<OwnReceipt> own(UUID id) {
    return jdbc.sql(
            """
            select read_at, acked_at, acked_on from circulars.recipients
             where circular_id = :id and officer_id = :me
            """)
        .param("id", id)
        .param("me", Acting.current().actor().id(), Types.OTHER)
        .query(
            (row, n) ->
                new OwnReceipt(
                    instant(row, "read_at"),
                    instant(row, "acked_at"),
                    row.getObject("acked_on", LocalDate.class)))
        .optional();
  }

  long unread(Instant now) {
    return jdbc.sql(
            """
            select count(*) from circulars.recipients r
              join circulars.circulars c on c.id = r.circular_id
             where r.officer_id = :me and %s
            """
                .formatted(Own.UNREAD.condition()))
        .param("me", Acting.current().actor().id(), Types.OTHER)
        .param("now", at(now))
        .query(Long.class)
        .single();
  }

  /** What waits for the actor's word after they have read it. */
  Waiting waiting(Instant now) {
    return jdbc.sql(
            """
            select count(*) filter (where %s) as open, count(*) filter (where %s) as late
              from circulars.recipients r
              join circulars.circulars c on c.id = r.circular_id
             where r.officer_id = :me
            """
                .formatted(Own.READ.condition(), Own.LATE.condition()))
        .param("me", Acting.current().actor().id(), Types.OTHER)
        .param("now", at(now))
        .query(Waiting.class)
        .single();
  }

  record Waiting(long open, long late) {}

  /** Whether somebody of an office answers for it. */
  boolean hasHead(UUID office) {
    return jdbc.sql("select circulars.has_head(:office)")
        .param("office", office)
        .query(Boolean.class)
        .single();
  }

  static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
