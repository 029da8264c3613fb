package id.antarkerja.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The packed rows. */
@Repository
class RowStore {
  private static final int STREAMED_AT_ONCE = 5_000;

  /** Left alone when nothing changed, or when a transaction newer than the snapshot wrote it. */
  private static final String IF_OLDER =
      """
       where (:asOf = ''
              or pg_visible_in_snapshot(r.changed_tx, cast(nullif(:asOf, '') as pg_snapshot)))
         and (r.packed is distinct from excluded.packed
      """;

  private final JdbcClient jdbc;

  RowStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A person's row with what decides on sight. */
  record Person(SeekerRow row, String territory, boolean shown) {}

  /**
   * A row that changed; {@code packed} null when nobody may find it any more.
   *
   * @param territory empty for a vacancy
   */
  record Changed(long seq, String territory, boolean shown, byte @Nullable [] packed) {}

  void setChecksAside() {
    jdbc.sql("select matching.set_checks_aside()").query((rs, n) -> n).list();
  }

  void putVacancies(List<VacancyRow> rows, String asOf) {
    jdbc.sql(
            """
            insert into matching.vacancy_rows as r (seq, vacancy_id, packed)
            select * from unnest(cast(:seqs as bigint[]), cast(:ids as uuid[]),
                                 cast(:packed as bytea[]))
                on conflict (seq) do update
               set packed = excluded.packed, changed_tx = pg_current_xact_id()
            """
                + IF_OLDER
                + ")")
        .param("seqs", rows.stream().map(VacancyRow::seq).toArray(Long[]::new))
        .param("ids", rows.stream().map(row -> row.id().toString()).toArray(String[]::new))
        .param("packed", rows.stream().map(VacancyRow::pack).toArray(byte[][]::new))
        .param("asOf", asOf)
        .update();
  }

  void putPeople(List<Person> people, String asOf) {
    jdbc.sql(
            """
            insert into matching.seeker_rows as r
                   (seq, jobseeker_id, card_id, territory, shown, packed)
            select * from unnest(cast(:seqs as bigint[]), cast(:ids as uuid[]),
                                 cast(:cards as uuid[]), cast(:territories as text[]),
                                 cast(:shown as boolean[]), cast(:packed as bytea[]))
                on conflict (seq) do update
               set packed = excluded.packed, territory = excluded.territory,
                   shown = excluded.shown, changed_tx = pg_current_xact_id()
            """
                + IF_OLDER
                + " or r.shown <> excluded.shown or r.territory <> excluded.territory)")
        .param("seqs", people.stream().map(p -> p.row().seq()).toArray(Long[]::new))
        .param("ids", people.stream().map(p -> p.row().id().toString()).toArray(String[]::new))
        .param(
            "cards", people.stream().map(p -> p.row().cardId().toString()).toArray(String[]::new))
        .param("territories", people.stream().map(Person::territory).toArray(String[]::new))
        .param("shown", people.stream().map(Person::shown).toArray(Boolean[]::new))
        .param("packed", people.stream().map(p -> p.row().pack()).toArray(byte[][]::new))
        .param("asOf", asOf)
        .update();
  }

  /** Number of the row that nobody may find any more; empty when nobody could. */
  Optional<Long> removeVacancy(UUID id) {
    return jdbc.sql(
            """
            update matching.vacancy_rows set packed = null, changed_tx = pg_current_xact_id()
             where vacancy_id = :id and packed is not null returning seq
            """)
        .param("id", id)
        .query(Long.class)
        .optional();
  }

  Optional<Long> removePerson(UUID id) {
    return jdbc.sql("select seq from matching.take_out(:id) seq where seq is not null")
        .param("id", id)
        .query(Long.class)
        .optional();
  }

  Optional<SeekerRow> ofCard(UUID card) {
    return jdbc.sql(
            "select packed from matching.seeker_rows where card_id = :card and packed is not null")
        .param("card", card)
        .query((rs, n) -> SeekerRow.unpack(rs.getBytes("packed")))
        .optional();
  }

  /** In no order; those that nobody may find any more are left out. */
  List<Person> people(Collection<Long> seqs) {
    return jdbc.sql(
            """
            select territory, shown, packed from matching.seeker_rows
             where seq = any(cast(:seqs as bigint[])) and packed is not null
            """)
        .param("seqs", seqs.toArray(Long[]::new))
        .query(
            (rs, n) ->
                new Person(
                    SeekerRow.unpack(rs.getBytes("packed")),
                    rs.getString("territory"),
                    rs.getBoolean("shown")))
        .list();
  }

  /** Every transaction below this number has ended: what it changed can be seen. */
  String horizon() {
    return text("select pg_snapshot_xmin(pg_current_snapshot())::text");
  }

  String snapshot() {
    return text("select pg_current_snapshot()::text");
  }

  private String text(String sql) {
    return jdbc.sql(sql).query(String.class).single();
  }

  void everyVacancy(Consumer<Changed> each) {
    stream("select seq, '' as territory, true as shown, packed from matching.vacancy_rows", each);
  }

  void everyPerson(Consumer<Changed> each) {
    stream("select seq, territory, shown, packed from matching.seeker_rows", each);
  }

  private void stream(String sql, Consumer<Changed> each) {
    try (Stream<Changed> rows =
        jdbc
            .sql(sql + " where packed is not null")
            .withFetchSize(STREAMED_AT_ONCE)
            .query(RowStore::changed)
            .stream()) {
      rows.forEach(each);
    }
  }

  void changedVacancies(String from, String below, Consumer<Changed> each) {
    changed(
        "select seq, '' as territory, true as shown, packed from matching.vacancy_rows",
        from,
        below,
        each);
  }

  void changedPeople(String from, String below, Consumer<Changed> each) {
    changed("select seq, territory, shown, packed from matching.seeker_rows", from, below, each);
  }

  private void changed(String sql, String from, String below, Consumer<Changed> each) {
    try (Stream<Changed> rows =
        jdbc
            .sql(
                sql
                    + " where changed_tx >= cast(:from as xid8)"
                    + " and changed_tx < cast(:below as xid8)")
            .withFetchSize(STREAMED_AT_ONCE)
            .param("from", from)
            .param("below", below)
            .query(RowStore::changed)
            .stream()) {
      rows.forEach(each);
    }
  }

  private static Changed changed(ResultSet rs, int n) throws SQLException {
    return new Changed(
        rs.getLong("seq"),
        rs.getString("territory"),
        rs.getBoolean("shown"),
        rs.getBytes("packed"));
  }

  /** After a rebuild: what it did not meet, and nobody wrote since, can't be found any more. */
  void removeVacanciesNotMet(String asOf, Collection<Long> met) {
    jdbc.sql(
            """
            update matching.vacancy_rows set packed = null, changed_tx = pg_current_xact_id()
             where packed is not null
               and pg_visible_in_snapshot(changed_tx, cast(:asOf as pg_snapshot))
               and seq <> all(cast(:met as bigint[]))
            """)
        .param("asOf", asOf)
        .param("met", met.toArray(Long[]::new))
        .update();
  }
}
