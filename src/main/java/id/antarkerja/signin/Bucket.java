package id.antarkerja.signin;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Failed tries under one key. Ten are free; after them each next one waits, twice as long every
 * time, up to an hour: slow for a guesser, never for ever for the owner.
 *
 * @param until no try before then
 */
record Bucket(int failures, Instant last, @Nullable Instant until) {
  static final int FREE = 10;
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final Duration FORGOTTEN = Duration.ofHours(24);

  static Bucket empty(Instant now) {
    return new Bucket(0, now, null);
  }

  /** How long to wait before the next try; zero when it may come now. */
  Duration wait(Instant now) {
    return until == null || !until.isAfter(now) ? Duration.ZERO : Duration.between(now, until);
  }

  /** Counts a try as failed before it is made: a hundred at once are a hundred. */
  Bucket tried(Instant now) {
    int before = last.plus(FORGOTTEN).isBefore(now) ? 0 : failures;
    int count = before + 1;
    return new Bucket(count, now, count < FREE ? null : now.plus(delay(count - FREE)));
  }

  /** The try was none of a guesser: it does not count. */
  Bucket takenBack() {
    int count = Math.max(0, failures - 1);
    return new Bucket(count, last, count < FREE ? null : until);
  }

  private static Duration delay(int beyond) {
    Duration grown = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, 6));
    return grown.compareTo(LONGEST_WAIT) < 0 ? grown : LONGEST_WAIT;
  }
}
