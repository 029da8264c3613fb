package id.antarkerja.referrals;

import id.antarkerja.jobs.Recurring;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Requests that nobody answers don't wait for ever. */
@Component
class ExpireRequests implements Recurring {
  private final ReferralRequests requests;

  ExpireRequests(ReferralRequests requests) {
    this.requests = requests;
  }

  @Override
  public String code() {
    return "referrals.expireRequests";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    int expired;
    do {
      expired = requests.expireDue();
    } while (expired > 0);
  }
}
