package id.antarkerja.officers.changes;

import id.antarkerja.access.Acting;
import id.antarkerja.access.PersonCipher;
import id.antarkerja.access.Scope;
import id.antarkerja.access.SealedTable;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.officers.registry.RecordField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Values and reasons are sealed under the officer's own key. */
@Repository
class ChangeRepository {
  private static final String TABLE = "officers.changes";
  private static final String SELECT =
      """
      select id, field, before_sealed, after_sealed, state, reason_sealed, asked_at
        from officers.changes where officer_id = :officer
      """;

  private final JdbcClient jdbc;
  private final PersonCipher cipher;

  ChangeRepository(JdbcClient jdbc, PersonCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  @Configuration(proxyBeanMethods = false)
  static class Tables {
    @Bean
    SealedTable sealedOfficerChanges() {
      return SealedTable.ofPerson(
          TABLE,
          "id",
          "officer_id",
          SealedTable.Column.of("before"),
          SealedTable.Column.of("after"),
          SealedTable.Column.of("reason"));
    }
  }

  List<Change> waiting(UUID officer) {
    return jdbc.sql(SELECT + " and state = 'WAITING' order by field")
        .param("officer", officer)
        .query((row, n) -> read(officer, row))
        .list();
  }

  /** The latest decisions, newest first. */
  List<Change> decided(UUID officer, int most) {
    return jdbc.sql(
            SELECT
                + " and state in ('CONFIRMED', 'REFUSED') order by decided_at desc, id limit :most")
        .param("officer", officer)
        .param("most", most)
        .query((row, n) -> read(officer, row))
        .list();
  }

  private Change read(UUID officer, ResultSet row) throws SQLException {
    return new Change(
        row.getObject("id", UUID.class),
        RecordField.valueOf(row.getString("field")),
        opened(officer, row, "before"),
        opened(officer, row, "after"),
        row.getString("state"),
        opened(officer, row, "reason"),
        row.getObject("asked_at", OffsetDateTime.class));
  }

  private @Nullable String opened(UUID officer, ResultSet row, String column) throws SQLException {
    byte[] sealed = row.getBytes(column + "_sealed");
    return sealed == null ? null : cipher.open(officer, TABLE + "." + column, sealed);
  }

  private byte @Nullable [] sealed(UUID officer, String column, @Nullable String clear) {
    return clear == null ? null : cipher.seal(officer, TABLE + "." + column, clear);
  }

  void ask(UUID officer, RecordField field, @Nullable String before, @Nullable String after) {
    jdbc.sql(
            """
            insert into officers.changes (id, officer_id, field, before_sealed, after_sealed)
            values (:id, :officer, :field, :before, :after)
            """)
        .param("id", Uuid7.next())
        .param("officer", officer)
        .param("field", field.name())
        .param("before", sealed(officer, "before", before))
        .param("after", sealed(officer, "after", after))
        .update();
  }

  /**
   * @throws StaleChange when somebody decided it meanwhile
   */
  void settle(UUID change, UUID officer, String state, @Nullable String reason) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update officers.changes
                   set state = :state, reason_sealed = :reason, decided_at = now(),
                       decided_by = :by
                 where id = :id and officer_id = :officer and state = 'WAITING'
                """)
            .param("id", change)
            .param("officer", officer)
            .param("state", state)
            .param("reason", sealed(officer, "reason", reason))
            .param("by", Acting.current().actor().id(), Types.OTHER)
            .update());
  }

  List<Waiting> officers(Scope scope, int most) {
    return jdbc.sql(
            """
            select c.officer_id, o.name, f.name as office_name, count(*) as fields,
                   min(c.asked_at) as since
              from officers.changes c
              join officers.officers o on o.id = c.officer_id
              join officers.offices f on f.id = o.office_id
             where c.state = 'WAITING' and o.territory >= :lo and o.territory < :hi
               and c.officer_id is distinct from :self
             group by c.officer_id, o.name, f.name
             order by since, c.officer_id limit :most
            """)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("self", Acting.current().actor().id(), Types.OTHER)
        .param("most", most)
        .query(Waiting.class)
        .list();
  }

  long count(Scope scope) {
    return jdbc.sql(
            """
            select count(*) from officers.changes c join officers.officers o on o.id = c.officer_id
             where c.state = 'WAITING' and o.territory >= :lo and o.territory < :hi
               and c.officer_id is distinct from :self
            """)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("self", Acting.current().actor().id(), Types.OTHER)
        .query(Long.class)
        .single();
  }
}
