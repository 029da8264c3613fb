package id.antarkerja.web;

import id.antarkerja.jobs.Recurring;
import java.time.Duration;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets the answers to forms that nobody sends again; bites of a thousand hold no lock for long.
 */
@Component
class ForgetRequests implements Recurring {
  private static final int BITE = 1_000;
  private static final int LEAST_DAYS = 30;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final int days;

  ForgetRequests(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      @Value("${antarkerja.requests.keep-days:30}") int days) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.days = Math.max(days, LEAST_DAYS);
  }

  @Override
  public String code() {
    return "web.forgetRequests";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public void run() {
    while (Objects.requireNonNull(transaction.execute(status -> bite())) == BITE) {}
  }

  private int bite() {
    return jdbc.sql(
            """
            delete from web.requests where (actor, key) in (
              select actor, key from web.requests
               where at < now() - make_interval(days => :days) order by at limit :bite)
            """)
        .param("days", days)
        .param("bite", BITE)
        .update();
  }
}
