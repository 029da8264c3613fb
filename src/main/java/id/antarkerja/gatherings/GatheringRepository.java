package id.antarkerja.gatherings;

import id.antarkerja.access.Acting;
import id.antarkerja.circulars.Audience;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.officers.OfficerKind;
import id.antarkerja.officers.registry.Level;
import id.antarkerja.officers.registry.Specialism;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of gatherings themselves; who sees which row is row-level security. */
@Repository
class GatheringRepository {
  static final String COLUMNS =
      """
      g.id, g.version, g.state, g.office_id, g.territory, g.zone, g.kind, g.title, g.description,
      g.place, g.starts_at, g.ends_at, g.registers_from, g.registers_until, g.capacity, g.hours,
      g.speakers, g.contact, g.to_territory, g.to_kind, g.to_levels, g.to_specialisms, g.registered,
      g.waiting, g.attended, g.sequence, g.changed_at, g.cancelled_reason
      """;

  private final JdbcClient jdbc;

  GatheringRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The link is told by the database to those who have a place. */
  Optional<Gathering> one(UUID id) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                  , gatherings.link_of(g.id) as link
                    from gatherings.gatherings g where g.id = :id and g.state <> 'DISCARDED'
                  """)
        .param("id", id)
        .query((row, n) -> read(row, row.getString("link")))
        .optional();
  }

  static Gathering read(ResultSet row, @Nullable String link) throws SQLException {
    String kind = row.getString("to_kind");
    return new Gathering(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        GatheringState.valueOf(row.getString("state")),
        row.getObject("office_id", UUID.class),
        row.getString("territory"),
        OfficeZone.valueOf(row.getString("zone")),
        new GatheringText(
            GatheringKind.valueOf(row.getString("kind")),
            row.getString("title"),
            row.getString("description"),
            row.getString("place"),
            link,
            moment(row, "starts_at"),
            moment(row, "ends_at"),
            instant(row, "registers_from"),
            moment(row, "registers_until"),
            row.getObject("capacity", Integer.class),
            row.getObject("hours", Integer.class),
            row.getString("speakers"),
            row.getString("contact"),
            new Audience(
                row.getString("to_territory"),
                kind == null ? null : OfficerKind.valueOf(kind),
                texts(row, "to_levels").map(Level::valueOf).toList(),
                texts(row, "to_specialisms").map(Specialism::valueOf).toList())),
        row.getInt("registered"),
        row.getInt("waiting"),
        row.getInt("attended"),
        row.getInt("sequence"),
        moment(row, "changed_at"),
        row.getString("cancelled_reason"));
  }

  private static Stream<String> texts(ResultSet row, String column) throws SQLException {
    return Stream.of((String[]) row.getArray(column).getArray());
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static Instant moment(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(instant(row, column));
  }

  static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  void insert(UUID id, OfficeZone zone, GatheringText text, Instant now) {
    Acting acting = Acting.current();
    filled(
            jdbc.sql(
                """
                insert into gatherings.gatherings
                       (id, office_id, territory, author, zone, kind, title, description, place,
                        link, starts_at, ends_at, registers_from, registers_until, capacity, hours,
                        speakers, contact, to_territory, to_kind, to_levels, to_specialisms,
                        changed_at)
                values (:id, :office, :territory, :author, :zone, :kind, :title, :description,
                        :place, :link, :startsAt, :endsAt, :registersFrom, :registersUntil,
                        :capacity, :hours, :speakers, :contact, :toTerritory, :toKind, :toLevels,
                        :toSpecialisms, :now)
                """),
            text)
        .param("id", id)
        .param("office", acting.requireOffice())
        .param("territory", acting.territory())
        .param("author", acting.actor().id())
        .param("zone", zone.name())
        .param("now", at(now))
        .update();
  }

  void change(UUID id, int version, GatheringText text, Instant now) {
    StaleChange.unlessOne(
        filled(
                jdbc.sql(
                    """
                    update gatherings.gatherings
                       set kind = :kind, title = :title, description = :description,
                           place = :place, link = :link, starts_at = :startsAt, ends_at = :endsAt,
                           registers_from = :registersFrom, registers_until = :registersUntil,
                           capacity = :capacity, hours = :hours, speakers = :speakers,
                           contact = :contact, to_territory = :toTerritory, to_kind = :toKind,
                           to_levels = :toLevels, to_specialisms = :toSpecialisms,
                           changed_at = :now, version = version + 1
                     where id = :id and version = :version
                       and state in ('DRAFT', 'OPEN', 'CLOSED')
                    """),
                text)
            .param("id", id)
            .param("version", version)
            .param("now", at(now))
            .update());
  }

  static JdbcClient.StatementSpec filled(JdbcClient.StatementSpec statement, GatheringText text) {
    Audience audience = text.audience();
    return statement
        .param("kind", text.kind().name())
        .param("title", text.title())
        .param("description", text.description())
        .param("place", text.place(), Types.VARCHAR)
        .param("link", text.link(), Types.VARCHAR)
        .param("startsAt", at(text.startsAt()))
        .param("endsAt", at(text.endsAt()))
        .param(
            "registersFrom",
            text.registersFrom() == null ? null : at(text.registersFrom()),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .param("registersUntil", at(text.registersUntil()))
        .param("capacity", text.capacity(), Types.INTEGER)
        .param("hours", text.hours(), Types.INTEGER)
        .param("speakers", text.speakers(), Types.VARCHAR)
        .param("contact", text.contact())
        .param("toTerritory", audience.territory())
        .param("toKind", audience.kind() == null ? null : audience.kind().name(), Types.VARCHAR)
        .param("toLevels", names(audience.levels()))
        .param("toSpecialisms", names(audience.specialisms()));
  }

  private static String[] names(List<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).toArray(String[]::new);
  }

  void step(UUID id, int version, GatheringState next, @Nullable String reason, Instant now) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update gatherings.gatherings
                   set state = :next, decided_by = :me, cancelled_reason = :reason,
                       changed_at = :now, version = version + 1
                 where id = :id and version = :version
                """)
            .param("id", id)
            .param("version", version)
            .param("next", next.name())
            .param("me", Acting.current().actor().id())
            .param("reason", reason, Types.VARCHAR)
            .param("now", at(now))
            .update());
  }
}
