package id.antarkerja.exports;

import id.antarkerja.access.PersonCipher;
import id.antarkerja.audit.Audit;
import id.antarkerja.jobs.Recurring;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets the key of each export whose time is over: the file opens nowhere any more. */
@Component
class EndExports implements Recurring {
  private final ExportRepository exports;
  private final PersonCipher cipher;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transaction;

  EndExports(
      ExportRepository exports,
      PersonCipher cipher,
      Audit audit,
      Clock clock,
      TransactionTemplate transaction) {
    this.exports = exports;
    this.cipher = cipher;
    this.audit = audit;
    this.clock = clock;
    this.transaction = transaction;
  }

  @Override
  public String code() {
    return "exports.end";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  @Override
  public void run() {
    while (!Objects.requireNonNull(transaction.execute(status -> end())).isEmpty()) {}
  }

  private List<UUID> end() {
    List<UUID> over = exports.over(clock.instant());
    for (UUID id : over) {
      cipher.forget(id);
      audit.wrote("export.ended", id);
    }
    return over;
  }
}
