package id.antarkerja.signin;

import id.antarkerja.access.Acting;
import id.antarkerja.access.PersonCipher;
import id.antarkerja.kernel.Uuid7;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts failed tries for each account (as typed, whether it exists or not) and for each browser,
 * never for an address: behind one address sit many. Where very many browsers of one network fail
 * that never signed in, each such browser waits some seconds once, and is then let try. Asked
 * before anything is hashed. All nodes share the counts; while the database is away each node
 * counts for itself.
 *
 * <p>A browser that has signed in to an account counts apart from all others, so that strangers
 * can't keep its owner out. While keys are rotated each count stands under the old and the new
 * version: it never begins anew by that.
 */
@Service
class Throttle {
  private static final int KEY_BYTES = 16;

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

  /** The try was right: the account's count is gone, that of others goes back by this one. */
  void succeeded(Attempt attempt) {
    with(
        buckets -> {
          Counters counters = counters(attempt, buckets);
          var clear = new TreeMap<byte[], Boolean>(Arrays::compareUnsigned);
          counters.all().forEach(key -> clear.put(key, false));
          counters.account().forEach(key -> clear.put(key, true));
          clear.forEach(
              (key, whole) -> {
                if (whole) {
                  buckets.forget(key);
                } else {
                  buckets.put(key, buckets.take(key).takenBack());
                }
              });
          if (attempt.browser().issued()) {
            buckets.know(known(attempt));
          }
          return true;
        });
  }

  /** What was tried has changed: its count begins anew, that of browsers does not. */
  void forget(Attempt attempt) {
    with(
        buckets -> {
          accountOf(attempt, false).forEach(buckets::forget);
          return true;
        });
  }

  private Duration begin(Attempt attempt, Buckets buckets) {
    Instant now = Instant.now();
    Counters counters = counters(attempt, buckets);
    // In one order for everybody, so that two who share keys don't wait for each other.
    var taken = new TreeMap<byte[], Bucket>(Arrays::compareUnsigned);
    counters.all().forEach(key -> taken.put(key, Bucket.empty(now)));
    taken.replaceAll((key, none) -> buckets.take(key));
    Function<List<byte[]>, Bucket> counted =
        keys -> Bucket.highest(keys.stream().map(taken::get).map(Objects::requireNonNull), now);
    Bucket account = counted.apply(counters.account());
    Bucket browser = counted.apply(counters.browser());
    Bucket network = counted.apply(counters.network());
    Duration longest = longer(account.wait(now), browser.wait(now));
    if (longest.isPositive()) {
      counters.account().forEach(key -> buckets.put(key, account));
      return longest;
    }
    if (network.isBusy(now) && browser.isUntouched(now)) {
      counters.browser().forEach(key -> buckets.put(key, browser.held(now)));
      return Bucket.HELD;
    }
    counters.account().forEach(key -> buckets.put(key, account.tried(now)));
    counters.browser().forEach(key -> buckets.put(key, browser.tried(now)));
    counters.network().forEach(key -> buckets.put(key, network.oneMore(now)));
    tell(attempt, account.tried(now).failures());
    return Duration.ZERO;
  }

  private void tell(Attempt attempt, int failures) {
    if (failures == Bucket.FREE) {
      attempt
          .addressed()
          .map(
              at ->
                  ManyFailedTries.at(
                      Uuid7.next(), at.people(), cipher.blindIndexes("email", at.email())))
          .ifPresent(events::publishEvent);
    }
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

  /** Each with a key for every version of the keys that lives, if it may be guessed at all. */
  private record Counters(List<byte[]> account, List<byte[]> browser, List<byte[]> network) {
    Stream<byte[]> all() {
      return Stream.of(account, browser, network).flatMap(List::stream);
    }
  }

  private Counters counters(Attempt attempt, Buckets buckets) {
    Browser browser = attempt.browser();
    boolean own = browser.issued() && buckets.knows(known(attempt));
    String number = attempt.kind() + "|" + Attempt.number(browser);
    return new Counters(
        accountOf(attempt, own),
        List.of(Arrays.copyOf(KnownDevices.hash("device|" + number), KEY_BYTES)),
        own || browser.range().isEmpty()
            ? List.of()
            : cipher.blindIndexes("throttle.network", browser.range()));
  }

  private List<byte[]> accountOf(Attempt attempt, boolean own) {
    String browser = own ? attempt.browser().number() : "";
    return cipher.blindIndexes(
        "throttle.account", attempt.kind() + "|" + attempt.account() + "|" + browser);
  }

  /** A plain hash, which outlives every rotation: nobody guesses the browser's number in it. */
  private static byte[] known(Attempt attempt) {
    return KnownDevices.hash(
        "known|" + attempt.kind() + "|" + attempt.account() + "|" + attempt.browser().number());
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }
}
