package id.antarkerja.statistics;

import id.antarkerja.practices.Metric;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What offices measure their practices by: persons of one line of IPK III/1 per month, so that each
 * month's number is the one of that form and opens its list.
 */
class MonthlyPersons implements Metric {
  private final String code;
  private final Line line;
  private final String kind;
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;

  /**
   * @param kind of the dated facts that the line counts
   */
  MonthlyPersons(
      String code, Line line, String kind, JdbcClient jdbc, TransactionOperations transaction) {
    this.code = code;
    this.line = line;
    this.kind = kind;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String textKey() {
    return "statistics.metric." + code;
  }

  @Override
  public boolean risesIsGood() {
    return true;
  }

  @Override
  public Map<YearMonth, Long> perMonth(String territory, YearMonth first, YearMonth last) {
    return transaction.execute(status -> counted(new Asked(territory, first), last));
  }

  private Map<YearMonth, Long> counted(Asked asked, YearMonth last) {
    return jdbc
        .sql(
            """
            select cast(date_trunc('month', on_date) as date) as month, count(*) as persons
              from jobseekers.registration_events
             where territory >= :lo and territory < :hi and kind = :kind
               and on_date >= :first and on_date < :next
             group by 1
            """)
        .param("lo", asked.range().lo())
        .param("hi", asked.range().hi())
        .param("kind", kind)
        .param("first", asked.first())
        .param("next", new Asked(asked.territory(), last).next())
        .query(Month.class)
        .list()
        .stream()
        .collect(Collectors.toMap(one -> YearMonth.from(one.month()), Month::persons));
  }

  /**
   * @param month its first day
   */
  record Month(LocalDate month, long persons) {}

  @Override
  public Optional<String> list(String territory, YearMonth month) {
    return Optional.of(ListHead.href(new Asked(territory, month), Part.JOBSEEKERS, line, Cell.ALL));
  }
}
