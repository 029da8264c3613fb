package id.antarkerja.upkeep;

import id.antarkerja.jobs.Recurring;
import java.time.Duration;
import org.springframework.stereotype.Component;

@Component
class DeliverAgain implements Recurring {
  private final Undelivered undelivered;

  DeliverAgain(Undelivered undelivered) {
    this.undelivered = undelivered;
  }

  @Override
  public String code() {
    return "events.deliverAgain";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    undelivered.deliverAgain();
  }
}
