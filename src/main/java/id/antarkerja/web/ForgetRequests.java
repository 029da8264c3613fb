package id.antarkerja.web;

import id.antarkerja.jobs.Recurring;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** A form can be sent again for 90 days, which a phone without network may need, not for ever. */
@Component
class ForgetRequests implements Recurring {
  static final Duration KEPT = Duration.ofDays(90);

  private final Writes writes;

  ForgetRequests(Writes writes) {
    this.writes = writes;
  }

  @Override
  public String code() {
    return "web.requests.forget";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(24);
  }

  @Override
  public void run() {
    // By the database's clock's age of the row; business time has nothing to do with it.
    while (writes.forgetBefore(Instant.now().minus(KEPT)) > 0) {
      // the next five thousand
    }
  }
}
