package id.antarkerja.caseload;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Role;
import id.antarkerja.audit.Audit;
import id.antarkerja.audit.Listed;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.OfficeZone;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the officer's day in three statements, however much waits. Actions are those of the actor's
 * own office: who holds a person acts for them, and a province does not do the work of its
 * regencies. Figures are of the whole scope.
 */
@Service
@Transactional(readOnly = true)
class Caseload {
  static final int SHOWN = 12;

  /** Counting a kind stops here. */
  static final int COUNTED = 999;

  private static final int SOON_DAYS = 14;

  /** Older than this a missed report is no news; the list of the register has it. */
  private static final int LONG_AGO_DAYS = 60;

  private static final String ACTIONS =
      Stream.of(ActionSource.values())
          .map(
              source ->
                  """
                  (select '%s' as source, w.* from (%s) w (ref, title, about, other, due_on, person)
                    order by w.due_on, w.ref limit :shown)
                  """
                      .formatted(source, source.sql()))
          .collect(
              Collectors.joining(" union all ", "", " order by due_on, source, ref limit :shown"));

  private static final String COUNTS =
      Stream.of(ActionSource.values())
          .map(
              source ->
                  "select '%s' as source, (select count(*) from (select 1 from (%s) w limit :counted) c) as n"
                      .formatted(source, source.sql()))
          .collect(Collectors.joining(" union all "));

  private final JdbcClient jdbc;
  private final Days days;
  private final Audit audit;
  private final Integer[] reportMonths;

  /**
   * @param reportMonths when the holder of a card reports, counted from the day of issue
   */
  Caseload(
      JdbcClient jdbc,
      Days days,
      Audit audit,
      @Value("${antarkerja.registration.report-after-months:6,12,18}") Integer[] reportMonths) {
    this.jdbc = jdbc;
    this.days = days;
    this.audit = audit;
    this.reportMonths = reportMonths.clone();
  }

  /** The most urgent of all kinds, by due day; who is named there is on record. */
  @Transactional
  public List<NextAction> next() {
    List<Row> rows =
        jdbc.sql(ACTIONS).params(parameters()).param("shown", SHOWN).query(Row.class).list();
    List<UUID> named = rows.stream().map(Row::person).filter(Objects::nonNull).toList();
    Listed listed =
        named.isEmpty() ? Listed.IN_FULL : audit.listed("caseload.home", Purpose.SERVICE, named);
    return rows.stream().map(row -> row.action(listed)).toList();
  }

  /**
   * How much of each kind waits, up to {@link #COUNTED} and one more; kinds without any are left
   * out.
   */
  Map<ActionSource, Long> counts() {
    var counts = new EnumMap<ActionSource, Long>(ActionSource.class);
    jdbc
        .sql(COUNTS)
        .params(parameters())
        .param("counted", COUNTED + 1)
        .query(Count.class)
        .list()
        .stream()
        .filter(count -> count.n() > 0)
        .forEach(count -> counts.put(count.source(), count.n()));
    return counts;
  }

  Figures figures() {
    Acting acting = Acting.current();
    LocalDate first = days.today(acting.territory()).withDayOfMonth(1);
    return jdbc.sql(
            """
            select (select count(*) from (
                      select 1 from jobseekers.jobseekers
                       where territory >= :lo and territory < :hi and active limit :most) a) as active,
                   (select count(*) from placements.placement_events
                     where territory >= :lo and territory < :hi and on_date >= :first
                       and kind = 'CONFIRMED') as placed,
                   (select count(*) from placements.placement_events
                     where territory >= :lo and territory < :hi
                       and on_date >= :before and on_date < :first
                       and kind = 'CONFIRMED') as placed_last_month,
                   (select count(*) from (
                      select 1 from referrals.referrals
                       where territory >= :lo and territory < :hi
                         and ended_on is null limit :most) r) as referrals,
                   (select count(*) from (
                      select 1 from vacancies.vacancies
                       where territory >= :lo and territory < :hi and status = 'PUBLISHED'
                         and closes_at > :now limit :most) v) as vacancies
            """)
        .param("lo", acting.scope().lo())
        .param("hi", acting.scope().hi())
        .param("first", first)
        .param("before", first.minusMonths(1))
        .param("now", now())
        .param("most", Figures.MOST + 1)
        .query(Figures.class)
        .single();
  }

  private Map<String, Object> parameters() {
    String own = Acting.current().territory();
    LocalDate today = days.today(own);
    var parameters = new LinkedHashMap<String, Object>();
    parameters.put("own", own);
    parameters.put("head", Acting.current().role() == Role.HEAD);
    parameters.put("self", Acting.current().actor().id());
    parameters.put("today", today);
    parameters.put("soon", today.plusDays(SOON_DAYS));
    parameters.put("longAgo", today.minusDays(LONG_AGO_DAYS));
    parameters.put("now", now());
    parameters.put("zone", OfficeZone.ofRegion(own).zone().getId());
    parameters.put("reports", reportMonths);
    return parameters;
  }

  private Timestamp now() {
    return Timestamp.from(days.clock().instant());
  }

  record Row(
      ActionSource source,
      UUID ref,
      String title,
      @Nullable String about,
      @Nullable String other,
      LocalDate dueOn,
      @Nullable UUID person) {
    NextAction action(Listed listed) {
      return new NextAction(
          source,
          ref,
          person == null ? title : listed.name(person, title),
          about == null ? "" : about,
          other == null ? "" : other,
          dueOn);
    }
  }

  record Count(ActionSource source, long n) {}
}
