package id.antarkerja.officers.workbook;

import id.antarkerja.access.Acting;
import id.antarkerja.access.PersonCipher;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was sent, sealed under a key of its own that is forgotten with it. */
@Repository
class SheetImportRepository {
  static final String TABLE = "officers.sheet_imports";
  static final String COLUMN = "rows";
  private static final String NAME = TABLE + "." + COLUMN;

  private final JdbcClient jdbc;
  private final PersonCipher cipher;

  SheetImportRepository(JdbcClient jdbc, PersonCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  void insert(UUID id, String fileName, Instant at, String packed) {
    jdbc.sql(
            """
            insert into officers.sheet_imports (id, asked_by, file_name, asked_at, rows_sealed)
            values (:id, :by, :name, :at, :rows)
            """)
        .param("id", id)
        .param("by", Acting.current().actor().id())
        .param("name", fileName)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("rows", cipher.seal(id, NAME, packed))
        .update();
  }

  Optional<SheetImport> one(UUID id) {
    return jdbc.sql(
            """
            select id, file_name, asked_at, applied_at, applied, entered from officers.sheet_imports
             where id = :id and rows_sealed is not null
            """)
        .param("id", id)
        .query(
            (row, n) ->
                new SheetImport(
                    row.getObject("id", UUID.class),
                    row.getString("file_name"),
                    row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                    instant(row.getObject("applied_at", OffsetDateTime.class)),
                    row.getObject("applied", Integer.class),
                    row.getObject("entered", Integer.class)))
        .optional();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  /** Nobody else applies it before this transaction ends. */
  void lock(UUID id) {
    jdbc.sql("select id from officers.sheet_imports where id = :id for update")
        .param("id", id)
        .query()
        .listOfRows();
  }

  Optional<String> packed(UUID id) {
    return jdbc.sql("select rows_sealed from officers.sheet_imports where id = :id")
        .param("id", id)
        .query((row, n) -> Optional.ofNullable(row.getBytes(1)))
        .optional()
        .flatMap(kept -> kept)
        .map(kept -> cipher.open(id, NAME, kept));
  }

  void applied(UUID id, Instant at, int records, int entered) {
    jdbc.sql(
            """
            update officers.sheet_imports
               set applied_at = :at, applied = :records, entered = :entered
             where id = :id
            """)
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("records", records)
        .param("entered", entered)
        .update();
  }

  /** At most a hundred that are older; the key goes with the rows. */
  int forget(Instant before) {
    List<UUID> old =
        jdbc.sql(
                """
                update officers.sheet_imports set rows_sealed = null
                 where id in (select i.id from officers.sheet_imports i
                               where i.rows_sealed is not null and i.asked_at < :before
                               order by i.asked_at limit 100)
                returning id
                """)
            .param("before", before.atOffset(ZoneOffset.UTC))
            .query(UUID.class)
            .list();
    old.forEach(cipher::forget);
    return old.size();
  }
}
