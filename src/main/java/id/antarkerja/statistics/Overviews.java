package id.antarkerja.statistics;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts IPK III/1 from dated facts alone: each fact counts on its day at its office, in the column
 * it carries, so that the rest of a month is what the next one begins with, column by column.
 */
@Service
@Transactional(readOnly = true)
class Overviews {
  private final JdbcClient jdbc;

  Overviews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Table jobseekers(Asked asked) {
    return counted(
        Part.JOBSEEKERS,
        asked,
        """
        select age_group as age, sex, kind,
               count(*) filter (where on_date < :first) as before,
               count(*) filter (where on_date >= :first) as now,
               count(*) as events
          from jobseekers.registration_events
         where territory >= :lo and territory < :hi and on_date < :next
           and kind in ('REGISTERED', 'PLACED', 'REMOVED')
         group by age_group, sex, kind
        """);
  }

  /** A vacancy that was filled and whose place came free again is registered once more. */
  Table vacancies(Asked asked) {
    return counted(
        Part.VACANCIES,
        asked,
        """
        select '' as age, sex_asked as sex, kind,
               coalesce(sum(openings) filter (where on_date < :first), 0) as before,
               coalesce(sum(openings) filter (where on_date >= :first), 0) as now,
               count(*) as events
          from vacancies.vacancy_events
         where territory >= :lo and territory < :hi and on_date < :next and openings > 0
         group by sex_asked, kind
        """);
  }

  /** Persons on the register at this moment; of the running month nothing else may remain. */
  long registeredNow(Asked asked) {
    return jdbc.sql(
            """
            select count(*) from jobseekers.registrations
             where status = 'ISSUED' and territory >= :lo and territory < :hi
            """)
        .param("lo", asked.range().lo())
        .param("hi", asked.range().hi())
        .query(Long.class)
        .single();
  }

  private Table counted(Part part, Asked asked, String sql) {
    Map<Cell, Counts> counts = new HashMap<>();
    jdbc.sql(sql)
        .param("lo", asked.range().lo())
        .param("hi", asked.range().hi())
        .param("first", asked.first())
        .param("next", asked.next())
        .query(Sum.class)
        .list()
        .forEach(sum -> counts.merge(new Cell(sum.age(), sum.sex()), sum.counts(), Counts::plus));
    return new Table(part, Map.copyOf(counts));
  }

  /**
   * Facts of one kind in one column.
   *
   * @param before the month asked for
   * @param now in the month asked for
   */
  record Sum(String age, String sex, String kind, long before, long now, long events) {
    Counts counts() {
      return switch (kind) {
        case "REGISTERED", "ADDED", "REOPENED" -> new Counts(before, now, 0, 0, events);
        case "PLACED", "FILLED" -> new Counts(-before, 0, now, 0, events);
        case "REMOVED" -> new Counts(-before, 0, 0, now, events);
        default -> throw new IllegalStateException("no line for " + kind);
      };
    }
  }
}
