package id.antarkerja.circulars;

import id.antarkerja.jobs.Recurring;
import id.antarkerja.kernel.Days;
import id.antarkerja.officers.OfficersChanged;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who comes is addressed and who leaves stops counting, in the transaction in which they come or
 * leave. Once an hour for the circulars of the last two days, for who came while one was being
 * sent.
 */
@Component
class AudienceChanges implements Recurring {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Days days;

  AudienceChanges(JdbcClient jdbc, TransactionTemplate transaction, Days days) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.days = days;
  }

  @EventListener
  void changed(OfficersChanged event) {
    settle(event.officers().toArray(UUID[]::new));
  }

  @Override
  public String code() {
    return "circulars.audience";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    transaction.executeWithoutResult(status -> settle(null));
  }

  private void settle(UUID @Nullable [] officers) {
    jdbc.sql("select circulars.settle(cast(:whom as uuid[]), :at)")
        .param("whom", officers)
        .param("at", CircularRepository.at(days.clock().instant()))
        .query()
        .listOfRows();
  }
}
