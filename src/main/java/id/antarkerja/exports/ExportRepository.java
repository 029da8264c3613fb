package id.antarkerja.exports;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Exports as stored; each step is one statement that says from which state it comes. */
@Repository
class ExportRepository {
  private final JdbcClient jdbc;

  ExportRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Export export) {
    jdbc.sql(
            """
            insert into exports.exports (id, state, territory, office_id, office_name, asked_by,
              asked_by_name, asked_at, officers, active_only, persons, purpose, reason, expires_at, members)
            values (:id, :state, :territory, :office, :officeName, :by, :byName, :at, :officers, :active,
              :persons, :purpose, :reason, :expires, :members)
            """)
        .param("id", export.id())
        .param("state", export.state().name())
        .param("territory", export.territory())
        .param("office", export.officeId())
        .param("officeName", export.officeName())
        .param("by", export.askedBy())
        .param("byName", export.askedByName())
        .param("at", utc(export.askedAt()))
        .param("officers", export.officers())
        .param("active", export.activeOnly())
        .param("persons", export.persons())
        .param("purpose", export.purpose().name())
        .param("reason", export.reason())
        .param("expires", export.expiresAt() == null ? null : utc(export.expiresAt()))
        .param("members", export.members().toArray(UUID[]::new))
        .update();
  }

  Optional<Export> one(UUID id) {
    return jdbc.sql(Export.COLUMNS + " where id = :id")
        .param("id", id)
        .query(ExportRepository::export)
        .optional();
  }

  /** Held until the transaction ends: a job that runs twice at once makes one file. */
  Optional<Export> oneToMake(UUID id) {
    return jdbc.sql(Export.COLUMNS + " where id = :id and state = 'MAKING' for update")
        .param("id", id)
        .query(ExportRepository::export)
        .optional();
  }

  /** Newest first. */
  List<Export> askedBy(UUID account, int limit) {
    return jdbc.sql(Export.COLUMNS + " where asked_by = :who order by asked_at desc limit :limit")
        .param("who", account)
        .param("limit", limit)
        .query(ExportRepository::export)
        .list();
  }

  /** Of others, longest waiting first. */
  List<Export> waiting(Scope scope, UUID except, int limit) {
    return jdbc.sql(
            Export.COLUMNS
                + """
                 where state = 'WAITING' and territory >= :lo and territory < :hi
                   and asked_by <> :except order by asked_at limit :limit
                """)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("except", except)
        .param("limit", limit)
        .query(ExportRepository::export)
        .list();
  }

  /** False when somebody decided a moment ago. */
  boolean decided(UUID id, ExportState next, Instant at) {
    Acting acting = Acting.current();
    return jdbc.sql(
                """
                update exports.exports
                   set state = :next, decided_by = :by, decided_by_name = :name, decided_at = :at
                 where id = :id and state = 'WAITING' and asked_by <> :by
                """)
            .param("next", next.name())
            .param("by", acting.actor().id())
            .param("name", acting.name())
            .param("at", utc(at))
            .param("id", id)
            .update()
        == 1;
  }

  boolean made(UUID id, SealedFiles.Stored stored, Instant at, Instant expires) {
    return jdbc.sql(
                """
                update exports.exports
                   set state = 'READY', file_id = :file, key_sealed = :key, ready_at = :at,
                       expires_at = :expires
                 where id = :id and state = 'MAKING'
                """)
            .param("file", stored.file())
            .param("key", stored.sealedKey())
            .param("at", utc(at))
            .param("expires", utc(expires))
            .param("id", id)
            .update()
        == 1;
  }

  void notMade(UUID id, ExportState next) {
    jdbc.sql("update exports.exports set state = :next where id = :id and state = 'MAKING'")
        .param("next", next.name())
        .param("id", id)
        .update();
  }

  /** Takes one of the downloads; false when none is left, it is over, or it is somebody else's. */
  boolean loaded(UUID id, UUID by, Instant now) {
    return jdbc.sql(
                """
                update exports.exports set downloads = downloads + 1
                 where id = :id and asked_by = :by and state = 'READY' and downloads < :most
                   and expires_at > :now
                """)
            .param("id", id)
            .param("by", by)
            .param("most", Export.MOST_DOWNLOADS)
            .param("now", utc(now))
            .update()
        == 1;
  }

  /** By the system; empty when it ended. */
  Optional<SealedFiles.Stored> sealed(UUID id) {
    return jdbc.sql(
            """
            select file_id, key_sealed from exports.exports
             where id = :id and file_id is not null for share
            """)
        .param("id", id)
        .query(
            (rs, n) ->
                new SealedFiles.Stored(
                    rs.getObject("file_id", UUID.class), rs.getBytes("key_sealed")))
        .optional();
  }

  /**
   * @param fileId null for what was never made
   */
  record Over(UUID id, @Nullable UUID fileId) {}

  /** Those whose time or downloads are over, at most 100. */
  List<Over> over(Instant now) {
    return jdbc.sql(
            """
            with over as (
              select id, file_id from exports.exports
               where state in ('WAITING', 'READY') and (expires_at <= :now or downloads >= :most)
               limit 100 for update skip locked)
            update exports.exports e
               set state = 'EXPIRED', file_id = null, key_sealed = null, members = '{}'
              from over where e.id = over.id
            returning over.id, over.file_id
            """)
        .param("now", utc(now))
        .param("most", Export.MOST_DOWNLOADS)
        .query(Over.class)
        .list();
  }

  boolean stillHere(UUID account) {
    return jdbc.sql("select exports.still_here(:account)")
        .param("account", account)
        .query(Boolean.class)
        .single();
  }

  void mark(UUID export, Marker marker) {
    jdbc.sql(
            """
            insert into exports.markers (number, name, name_key, export_id)
            values (:number, :name, :key, :export)
            """)
        .param("number", marker.number())
        .param("name", marker.name())
        .param("key", Marker.key(marker.name()))
        .param("export", export)
        .update();
  }

  /** Where a row came from; nothing for those who are no auditors. */
  List<Origin> origin(String text) {
    return jdbc.sql("select * from exports.origin(:number, :name)")
        .param("number", text.replaceAll("[^0-9]", ""))
        .param("name", Marker.key(text))
        .query(
            (rs, n) ->
                new Origin(
                    rs.getObject("id", UUID.class),
                    rs.getString("office_name"),
                    rs.getString("asked_by_name"),
                    instant(rs, "asked_at"),
                    rs.getString("decided_by_name"),
                    ExportPurpose.valueOf(rs.getString("purpose")),
                    rs.getInt("persons"),
                    rs.getInt("downloads")))
        .list();
  }

  private static Export export(ResultSet rs, int n) throws SQLException {
    return new Export(
        rs.getObject("id", UUID.class),
        ExportState.valueOf(rs.getString("state")),
        rs.getString("territory"),
        rs.getObject("office_id", UUID.class),
        rs.getString("office_name"),
        rs.getObject("asked_by", UUID.class),
        rs.getString("asked_by_name"),
        rs.getObject("asked_at", OffsetDateTime.class).toInstant(),
        rs.getBoolean("officers"),
        rs.getBoolean("active_only"),
        rs.getInt("persons"),
        ExportPurpose.valueOf(rs.getString("purpose")),
        rs.getString("reason"),
        rs.getString("decided_by_name"),
        List.of((UUID[]) rs.getArray("members").getArray()),
        rs.getObject("file_id", UUID.class),
        rs.getObject("expires_at") == null ? null : instant(rs, "expires_at"),
        rs.getInt("downloads"));
  }

  private static Instant instant(ResultSet rs, String column) throws SQLException {
    return rs.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  /** Which export a row is from. */
  record Origin(
      UUID id,
      String officeName,
      String askedByName,
      Instant askedAt,
      @Nullable String decidedByName,
      ExportPurpose purpose,
      int persons,
      int downloads) {}
}
