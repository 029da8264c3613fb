package id.antarkerja.signin;

import id.antarkerja.jobs.Recurring;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts and addresses that no longer count are not kept. */
@Component
class SweepTries implements Recurring {
  private final StoredBuckets buckets;
  private final FormerAddresses addresses;
  private final TransactionTemplate transaction;

  SweepTries(StoredBuckets buckets, FormerAddresses addresses, TransactionTemplate transaction) {
    this.buckets = buckets;
    this.addresses = addresses;
    this.transaction = transaction;
  }

  @Override
  public String code() {
    return "signin.sweep";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public void run() {
    transaction.executeWithoutResult(
        status -> {
          buckets.sweep();
          addresses.sweep();
        });
  }
}
