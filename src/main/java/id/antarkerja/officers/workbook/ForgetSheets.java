package id.antarkerja.officers.workbook;

import id.antarkerja.access.SealedTable;
import id.antarkerja.jobs.Recurring;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** What was sent is forgotten after a day, applied or not. */
@Configuration(proxyBeanMethods = false)
class ForgetSheets {
  static final Duration LIVES = Duration.ofDays(1);

  @Bean
  SealedTable sealedSheetImports() {
    return new SealedTable(
        SheetImportRepository.TABLE, "id", SealedTable.Column.of(SheetImportRepository.COLUMN));
  }

  @Bean
  Recurring forgettingSheets(
      SheetImportRepository rows, Clock clock, TransactionTemplate transaction) {
    return new Recurring() {
      @Override
      public String code() {
        return "officers.sheets.forget";
      }

      @Override
      public Duration every() {
        return Duration.ofHours(1);
      }

      @Override
      public void run() {
        while (Objects.requireNonNull(
                transaction.execute(status -> rows.forget(clock.instant().minus(LIVES))))
            > 0) {
          // the next hundred
        }
      }
    };
  }
}
