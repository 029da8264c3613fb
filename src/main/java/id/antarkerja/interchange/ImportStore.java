package id.antarkerja.interchange;

import id.antarkerja.access.Acting;
import id.antarkerja.files.StoredFile;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.Uuid7;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports and their records; a record and its count are written together. */
@Repository
class ImportStore {
  private static final String COLUMNS =
      """
      select id, file_name, file_id, state, total, done, created, updated, unchanged, rejected, started_at
        from interchange.imports
      """;

  private final JdbcClient jdbc;

  ImportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<UUID> sameFile(UUID office, byte[] sha256) {
    return jdbc.sql(
            "select id from interchange.imports where office_id = :office and sha256 = :sha256")
        .param("office", office)
        .param("sha256", sha256)
        .query(UUID.class)
        .optional();
  }

  /** Who starts an import of this office next waits for the end of this transaction. */
  void takeTurn(UUID office) {
    jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('import ' || :office, 0))")
        .param("office", office.toString())
        .query(Integer.class)
        .single();
  }

  /** An import that is not over, with the job that works on it. */
  record Running(UUID id, UUID job) {}

  List<Running> running(UUID office) {
    return jdbc.sql(
            """
            select id, job_id as job from interchange.imports
             where office_id = :office and state = 'RUNNING' and job_id is not null
            """)
        .param("office", office)
        .query(Running.class)
        .list();
  }

  void setJob(UUID importId, UUID job) {
    jdbc.sql("update interchange.imports set job_id = :job where id = :id")
        .param("job", job)
        .param("id", importId)
        .update();
  }

  /** Whether it had failed and runs again now. */
  boolean resumed(UUID importId) {
    return jdbc.sql(
                """
                update interchange.imports set state = 'RUNNING', finished_at = null
                 where id = :id and state = 'FAILED'
                """)
            .param("id", importId)
            .update()
        == 1;
  }

  UUID insert(StoredFile file, int total) {
    Acting acting = Acting.current();
    UUID id = Uuid7.next();
    jdbc.sql(
            """
            insert into interchange.imports (id, office_id, territory, file_id, file_name, sha256, total,
                                             started_by)
            values (:id, :office, :territory, :file, :name, :sha256, :total, :by)
            """)
        .param("id", id)
        .param("office", acting.requireOffice())
        .param("territory", acting.territory())
        .param("file", file.id().value())
        .param("name", file.name())
        .param("sha256", file.sha256())
        .param("total", total)
        .param("by", acting.actor().id())
        .update();
    return id;
  }

  Optional<ImportRow> one(UUID id) {
    return jdbc.sql(COLUMNS + " where id = :id").param("id", id).query(ImportRow.class).optional();
  }

  List<ImportRow> newest(int limit) {
    var scope = Acting.current().scope();
    return jdbc.sql(
            COLUMNS
                + """
                 where territory >= :lo and territory < :hi
                 order by started_at desc, id limit :limit
                """)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("limit", limit)
        .query(ImportRow.class)
        .list();
  }

  /** False when this record was already done, by an earlier run of the same job. */
  boolean add(
      UUID importId,
      int n,
      @Nullable String sourceId,
      @Nullable String title,
      RecordState state,
      List<Reason> reasons,
      @Nullable UUID vacancy) {
    int added =
        jdbc.sql(
                """
                insert into interchange.import_records (import_id, n, source_id, title, state, reasons,
                                                        vacancy_id)
                values (:import, :n, :sourceId, :title, :state, cast(:reasons as jsonb), :vacancy)
                on conflict do nothing
                """)
            .param("import", importId)
            .param("n", n)
            .param("sourceId", cut(sourceId, 100))
            .param("title", cut(title, 200))
            .param("state", state.name())
            .param("reasons", ReasonJson.write(reasons))
            .param("vacancy", vacancy)
            .update();
    if (added == 0) {
      return false;
    }
    jdbc.sql(
            """
            update interchange.imports set done = done + 1,
                   created = created + case when :state = 'NEW' then 1 else 0 end,
                   updated = updated + case when :state = 'UPDATED' then 1 else 0 end,
                   unchanged = unchanged + case when :state = 'UNCHANGED' then 1 else 0 end,
                   rejected = rejected + case when :state = 'REJECTED' then 1 else 0 end
             where id = :import
            """)
        .param("state", state.name())
        .param("import", importId)
        .update();
    return true;
  }

  boolean done(UUID importId, int n) {
    return jdbc.sql("select 1 from interchange.import_records where import_id = :id and n = :n")
        .param("id", importId)
        .param("n", n)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  void finish(UUID importId, ImportState state) {
    jdbc.sql(
            """
            update interchange.imports set state = :state, finished_at = clock_timestamp()
             where id = :id
            """)
        .param("state", state.name())
        .param("id", importId)
        .update();
  }

  List<RecordRow> records(UUID importId, @Nullable RecordState state, int after, int limit) {
    return jdbc.sql(
            """
            select n, source_id, title, state, reasons, vacancy_id from interchange.import_records
             where import_id = :import and n > :after and (:state = '' or state = :state)
             order by n limit :limit
            """)
        .param("import", importId)
        .param("after", after)
        .param("state", state == null ? "" : state.name())
        .param("limit", limit)
        .query(
            (row, number) ->
                new RecordRow(
                    row.getInt("n"),
                    row.getString("source_id"),
                    row.getString("title"),
                    RecordState.valueOf(row.getString("state")),
                    ReasonJson.read(row.getString("reasons")),
                    row.getObject("vacancy_id", UUID.class)))
        .list();
  }

  private static @Nullable String cut(@Nullable String text, int longest) {
    if (text == null) {
      return null;
    }
    String clean = text.replace("\u0000", "");
    return clean.length() <= longest ? clean : clean.substring(0, longest);
  }
}
