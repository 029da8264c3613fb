package id.antarkerja.demo;

import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import id.antarkerja.kernel.OfficeZone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty database with the invented country when a demo is wanted, after reference data and
 * offices. A fill that breaks off leaves its mark, and the next start is refused.
 */
@Component
@Order(50)
class DemoWorld implements ApplicationRunner {
  private final DemoSettings settings;
  private final WorldMark mark;
  private final Accounts accounts;
  private final DemoStaff staff;
  private final DemoCountry country;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final AtomicBoolean filled = new AtomicBoolean();

  DemoWorld(
      DemoSettings settings,
      WorldMark mark,
      Accounts accounts,
      DemoStaff staff,
      DemoCountry country,
      TransactionTemplate transaction,
      Clock clock) {
    this.settings = settings;
    this.mark = mark;
    this.accounts = accounts;
    this.staff = staff;
    this.country = country;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Whether the people in this database are invented. */
  boolean filled() {
    return filled.get();
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (settings.on()) {
      Acting.asSystem("demo.fill", this::fillWhenEmpty);
    }
  }

  private void fillWhenEmpty() {
    LocalDate today = LocalDate.now(clock.withZone(OfficeZone.WIB.zone()));
    if (Boolean.TRUE.equals(transaction.execute(status -> beginWhenEmpty(today)))) {
      country.fill(today);
      transaction.executeWithoutResult(status -> mark.filled());
    }
    filled.set(
        Boolean.TRUE.equals(transaction.execute(status -> mark.state() == WorldMark.State.FILLED)));
  }

  private boolean beginWhenEmpty(LocalDate today) {
    if (!accounts.none()) {
      return false;
    }
    mark.begin(settings, today);
    staff.enter();
    return true;
  }
}
