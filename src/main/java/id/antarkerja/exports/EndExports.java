package id.antarkerja.exports;

import id.antarkerja.audit.Audit;
import id.antarkerja.exports.ExportRepository.Over;
import id.antarkerja.jobs.Recurring;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets the key of each export whose time or downloads are over and deletes its file: it opens
 * nowhere any more, a copy in a backup neither.
 */
@Component
class EndExports implements Recurring {
  private final ExportRepository exports;
  private final SealedFiles files;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transaction;

  EndExports(
      ExportRepository exports,
      SealedFiles files,
      Audit audit,
      Clock clock,
      TransactionTemplate transaction) {
    this.exports = exports;
    this.files = files;
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
    while (Objects.requireNonNull(transaction.execute(status -> end())) > 0) {
      // the next hundred
    }
  }

  private int end() {
    List<Over> over = exports.over(clock.instant());
    for (Over one : over) {
      if (one.fileId() != null) {
        files.end(one.id(), one.fileId());
      }
      audit.wrote("export.ended", one.id());
    }
    return over.size();
  }
}
