package id.antarkerja.signin;

import id.antarkerja.access.Acting;
import id.antarkerja.access.PersonCipher;
import id.antarkerja.kernel.Uuid7;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts failed tries for each account (as typed, whether it exists or not) and for each device,
 * never for an address: behind one address sit many. Asked before anything is hashed. All nodes
 * share the counts; while the database is away each node counts for itself.
 *
 * <p>A device that has signed in to an account counts apart from all others, so that strangers
 * can't keep its owner out.
 */
@Service
class Throttle {
  private final Buckets stored;
  private final LocalBuckets local = new LocalBuckets();
  private final PersonCipher cipher;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  Throttle(
      StoredBuckets stored,
      PersonCipher cipher,
      TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.stored = stored;
    this.cipher = cipher;
    this.transaction = transaction;
    this.events = events;
  }

  /**
   * @throws TryLater when the try may not be made now
   */
  void admit(Attempt attempt) {
    Duration wait = begin(attempt);
    if (wait.isPositive()) {
      throw new TryLater(wait);
    }
  }

  /**
   * Counts the try as failed before it is made.
   *
   * @return how long to wait instead of trying; zero when it may be made
   */
  Duration begin(Attempt attempt) {
    return with(buckets -> begin(attempt, buckets));
  }

  /** The try was right: the account's count is gone, the device's goes back by this one. */
  void succeeded(Attempt attempt) {
    with(
        buckets -> {
          buckets.forget(accountKey(attempt, buckets));
          buckets.put(deviceKey(attempt), buckets.take(deviceKey(attempt)).takenBack());
          buckets.know(knownKey(attempt));
          return true;
        });
  }

  /** What was tried has changed: its count begins anew, that of devices does not. */
  void forget(Attempt attempt) {
    with(
        buckets -> {
          buckets.forget(key("account", attempt, attempt.account() + "|"));
          return true;
        });
  }

  private Duration begin(Attempt attempt, Buckets buckets) {
    Instant now = Instant.now();
    byte[] account = accountKey(attempt, buckets);
    // In one order for everybody, so that two who share both keys don't wait for each other.
    var taken = new TreeMap<byte[], Bucket>(Arrays::compareUnsigned);
    taken.put(account, Bucket.empty(now));
    taken.put(deviceKey(attempt), Bucket.empty(now));
    taken.replaceAll((key, none) -> buckets.take(key));
    Duration longest =
        taken.values().stream()
            .map(bucket -> bucket.wait(now))
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    if (longest.isZero()) {
      taken.forEach((key, bucket) -> buckets.put(key, bucket.tried(now)));
      int failures = Objects.requireNonNull(taken.get(account)).failures() + 1;
      if (failures == Bucket.FREE && attempt.kind() == Attempt.Kind.PASSWORD) {
        events.publishEvent(new ManyFailedTries(Uuid7.next(), attempt.account()));
      }
    }
    return longest;
  }

  private <T> T with(Function<Buckets, T> work) {
    try {
      return Acting.call(
          Acting.system("sign-in"),
          () -> Objects.requireNonNull(transaction.execute(status -> work.apply(stored))));
    } catch (DataAccessException | TransactionException away) {
      synchronized (local) {
        return work.apply(local);
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] accountKey(Attempt attempt, Buckets buckets) {
    boolean own = buckets.knows(knownKey(attempt));
    return key("account", attempt, attempt.account() + "|" + (own ? attempt.device() : ""));
  }

  private byte[] deviceKey(Attempt attempt) {
    return key("device", attempt, attempt.device());
  }

  private byte[] knownKey(Attempt attempt) {
    return key("known", attempt, attempt.account() + "|" + attempt.device());
  }

  private byte[] key(String of, Attempt attempt, String what) {
    return cipher.blindIndex("throttle." + of, attempt.kind() + "|" + what);
  }
}
