package id.antarkerja.audit;

import id.antarkerja.access.Acting;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Limits come from the configuration; that they changed is on record all the same. */
@Component
class LimitsOnRecord {
  private final Readings readings;
  private final Audit audit;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  LimitsOnRecord(Readings readings, Audit audit, JdbcClient jdbc, TransactionTemplate transaction) {
    this.readings = readings;
    this.audit = audit;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @EventListener(ApplicationReadyEvent.class)
  void compare() {
    Acting.asSystem(
        "reading.limits",
        () -> transaction.executeWithoutResult(status -> readings.limits().forEach(this::keep)));
  }

  private void keep(id.antarkerja.access.Role role, ReadingLimits limits) {
    int changed =
        jdbc.sql(
                """
                insert into audit.limits as l (role, limits) values (:role, :limits)
                on conflict (role) do update set limits = excluded.limits, since = clock_timestamp()
                 where l.limits <> excluded.limits
                """)
            .param("role", role.name())
            .param("limits", limits.toString())
            .update();
    if (changed == 1) {
      audit.limits(role, limits);
    }
  }
}
