package id.antarkerja.practices;

import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.Uuid7;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers of versions and trials; who may put them there is the caller's, and the database's. */
@Repository
class Measures {
  static final int MOST = 6;

  private static final String COLUMNS =
      """
      id, line, metric, metric_of, name, unit, rises_is_good, before_value, after_value,
      before_from, before_to, after_from, after_to, people, how, before_counts, after_counts,
      counted_on, change
      """;

  private final JdbcClient jdbc;
  private final Metrics metrics;
  private final Days days;

  Measures(JdbcClient jdbc, Metrics metrics, Days days) {
    this.jdbc = jdbc;
    this.metrics = metrics;
    this.days = days;
  }

  List<Measure> ofVersion(UUID version) {
    return of("version_id", version);
  }

  List<Measure> ofTrial(UUID trial) {
    return of("replication_id", trial);
  }

  /** Those of each trial, in their order. */
  Map<UUID, List<Measure>> ofTrials(Collection<UUID> trials) {
    Map<UUID, List<Measure>> found = new HashMap<>();
    jdbc.sql(
            "select replication_id, "
                + COLUMNS
                + " from practices.measures where replication_id = any(:trials) order by place, id")
        .param("trials", trials.toArray(UUID[]::new))
        .query(
            (row, n) ->
                found
                    .computeIfAbsent(
                        row.getObject("replication_id", UUID.class), trial -> new ArrayList<>())
                    .add(read(row)))
        .list();
    return found;
  }

  private List<Measure> of(String column, UUID id) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from practices.measures where "
                + column
                + " = :id order by place, id")
        .param("id", id)
        .query((row, n) -> read(row))
        .list();
  }

  private static Measure read(ResultSet row) throws SQLException {
    return new Measure(
        row.getObject("id", UUID.class),
        row.getObject("line", UUID.class),
        row.getString("metric"),
        row.getString("metric_of"),
        row.getString("name"),
        row.getString("unit"),
        row.getBoolean("rises_is_good"),
        row.getBigDecimal("before_value"),
        row.getBigDecimal("after_value"),
        Periods.ofDays(
            row.getObject("before_from", LocalDate.class),
            row.getObject("before_to", LocalDate.class),
            row.getObject("after_from", LocalDate.class),
            row.getObject("after_to", LocalDate.class)),
        row.getObject("people", Integer.class),
        row.getString("how"),
        counts(row, "before_counts"),
        counts(row, "after_counts"),
        row.getObject("counted_on", LocalDate.class),
        row.getBigDecimal("change"));
  }

  private static List<Integer> counts(ResultSet row, String column) throws SQLException {
    return row.getArray(column) == null
        ? List.of()
        : Arrays.asList((Integer[]) row.getArray(column).getArray());
  }

  UUID addToVersion(UUID version, NewMeasure measure) {
    return add(version, null, ofVersion(version), measure);
  }

  UUID addToTrial(UUID trial, NewMeasure measure) {
    return add(null, trial, ofTrial(trial), measure);
  }

  private UUID add(
      @Nullable UUID version, @Nullable UUID trial, List<Measure> before, NewMeasure measure) {
    if (before.size() >= MOST) {
      throw new RefusedException(Reason.of("practices.measure.many", MOST));
    }
    if (before.stream().anyMatch(one -> one.line().equals(measure.line()))) {
      throw new RefusedException(Reason.of("practices.measure.twice"));
    }
    int place = before.size() + 1;
    UUID id = Uuid7.next();
    try {
      insert(id, version, trial, place, measure);
    } catch (DuplicateKeyException faster) {
      throw new RefusedException(Reason.of("practices.measure.twice"));
    }
    return id;
  }

  private void insert(
      UUID id, @Nullable UUID version, @Nullable UUID trial, int place, NewMeasure measure) {
    NewMeasure.@Nullable Told told = measure instanceof NewMeasure.Told t ? t : null;
    NewMeasure.@Nullable Counted own = measure instanceof NewMeasure.Counted c ? c : null;
    Metrics.@Nullable Count count =
        own == null ? null : metrics.count(own.metric(), own.territory(), own.periods());
    boolean rises = own == null ? told == null || told.risesIsGood() : rises(own);
    Periods periods = own != null ? own.periods() : told == null ? null : told.periods();
    Integer people = told != null ? told.people() : count == null ? null : count.people();
    jdbc.sql(
            """
            insert into practices.measures
                   (id, line, version_id, replication_id, place, metric, metric_of, name, unit,
                    rises_is_good, before_value, after_value, before_from, before_to, after_from,
                    after_to, people, how, before_counts, after_counts, counted_on)
            values (:id, :line, :version, :trial, :place, :metric, :of, :name, :unit, :rises,
                    :before, :after, :beforeFrom, :beforeTo, :afterFrom, :afterTo, :people, :how,
                    :beforeCounts, :afterCounts, :countedOn)
            """)
        .param("id", id)
        .param("line", measure.line() == null ? id : measure.line())
        .param("version", version, Types.OTHER)
        .param("trial", trial, Types.OTHER)
        .param("place", place)
        .param("metric", own == null ? null : own.metric(), Types.VARCHAR)
        .param("of", own == null ? null : own.territory(), Types.VARCHAR)
        .param("name", told == null ? null : told.name(), Types.VARCHAR)
        .param("unit", told == null ? null : told.unit(), Types.VARCHAR)
        .param("rises", rises)
        .param("before", count != null ? count.valueBefore() : told == null ? 0 : told.before())
        .param("after", count != null ? count.valueAfter() : told == null ? 0 : told.after())
        .param("beforeFrom", first(periods == null ? null : periods.beforeFrom()), Types.DATE)
        .param("beforeTo", last(periods == null ? null : periods.beforeTo()), Types.DATE)
        .param("afterFrom", first(periods == null ? null : periods.afterFrom()), Types.DATE)
        .param("afterTo", last(periods == null ? null : periods.afterTo()), Types.DATE)
        .param("people", people, Types.INTEGER)
        .param("how", told == null ? null : told.how(), Types.VARCHAR)
        .param("beforeCounts", array(count == null ? null : count.before()), Types.ARRAY)
        .param("afterCounts", array(count == null ? null : count.after()), Types.ARRAY)
        .param("countedOn", count == null ? null : days.today(), Types.DATE)
        .update();
  }

  private boolean rises(NewMeasure.Counted counted) {
    return metrics.one(counted.metric()).risesIsGood();
  }

  private static Integer @Nullable [] array(@Nullable List<Integer> counts) {
    return counts == null ? null : counts.toArray(Integer[]::new);
  }

  private static @Nullable Date first(@Nullable YearMonth month) {
    return month == null ? null : Date.valueOf(month.atDay(1));
  }

  private static @Nullable Date last(@Nullable YearMonth month) {
    return month == null ? null : Date.valueOf(month.atEndOfMonth());
  }

  /** False when it was gone already. */
  boolean remove(String column, UUID of, UUID measure) {
    return jdbc.sql("delete from practices.measures where id = :id and " + column + " = :of")
            .param("id", measure)
            .param("of", of)
            .update()
        == 1;
  }

  /** Numbers of an earlier version into a later one; each keeps its line. */
  void copy(UUID from, UUID to) {
    for (Measure one : ofVersion(from)) {
      jdbc.sql(
              """
              insert into practices.measures
                     (id, line, version_id, place, metric, metric_of, name, unit, rises_is_good,
                      before_value, after_value, before_from, before_to, after_from, after_to,
                      people, how, before_counts, after_counts, counted_on)
              select :id, line, :to, place, metric, metric_of, name, unit, rises_is_good,
                     before_value, after_value, before_from, before_to, after_from, after_to,
                     people, how, before_counts, after_counts, counted_on
                from practices.measures where id = :one
              """)
          .param("id", Uuid7.next())
          .param("to", to)
          .param("one", one.id())
          .update();
    }
  }

  /** What the platform counts, as the facts stand now; as the actor may count them. */
  void countAgain(UUID version) {
    int place = 0;
    for (Measure one : ofVersion(version)) {
      place++;
      if (one.metric() != null && one.metricOf() != null && one.periods() != null) {
        remove("version_id", version, one.id());
        insert(
            one.id(),
            version,
            null,
            place,
            new NewMeasure.Counted(one.line(), one.metric(), one.metricOf(), one.periods()));
      }
    }
  }

  /**
   * What each line came to where it was repeated to an end, whether that was good or bad; an office
   * counts once, with the last trial that measured the line.
   */
  Map<UUID, Effect> effects(UUID practice) {
    return jdbc
        .sql(
            """
            select m.line, cast(count(*) as int) as offices,
                   cast(percentile_cont(0.5) within group (order by m.change) as numeric) as median,
                   min(m.change) as least, max(m.change) as most,
                   cast(count(*) filter (where m.change < 0) as int) as worse,
                   cast(count(*) filter (where m.change is null) as int) as without_share
              from (select distinct on (r.office_id, m.line) m.line, m.change
                      from practices.replications r
                      join practices.measures m on m.replication_id = r.id
                     where r.practice_id = :practice and r.state in ('DONE', 'STOPPED')
                       and not r.hidden
                     order by r.office_id, m.line, r.ended_on desc, r.id desc) m
             group by m.line
            """)
        .param("practice", practice)
        .query(Effect.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Effect::line, one -> one));
  }
}
