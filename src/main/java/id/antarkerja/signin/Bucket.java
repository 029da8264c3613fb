package id.antarkerja.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Failed tries under one key. Ten are free; after them each next one waits, twice as long every
 * time, up to an hour: slow for a guesser, never for ever for the owner.
 *
 * @param until no try before then
 */
record Bucket(int failures, Instant last, @Nullable Instant until) {
  static final int FREE = 10;

  /** What a browser that nobody knows waits once when its network is busy failing. */
  static final Duration HELD = Duration.ofSeconds(10);

  /** So many failures of a network's unknown browsers, without a quiet while, are a flood. */
  static final int BUSY = 100;

  private static final Duration QUIET = Duration.ofMinutes(10);
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final Duration FORGOTTEN = Duration.ofHours(24);

  static Bucket empty(Instant now) {
    return new Bucket(0, now, null);
  }

  /** The one count that stands under several keys: none of them forgets what another one knows. */
  static Bucket highest(Stream<Bucket> same, Instant now) {
    return same.max(
            Comparator.comparingInt((Bucket bucket) -> bucket.counts(now))
                .thenComparing(bucket -> bucket.wait(now)))
        .orElseGet(() -> empty(now));
  }

  /** How long to wait before the next try; zero when it may come now. */
  Duration wait(Instant now) {
    return until == null || !until.isAfter(now) ? Duration.ZERO : Duration.between(now, until);
  }

  /** Counts a try as failed before it is made: a hundred at once are a hundred. */
  Bucket tried(Instant now) {
    int count = counts(now) + 1;
    return new Bucket(count, now, count < FREE ? null : now.plus(delay(count - FREE)));
  }

  /** The try was none of a guesser: it does not count. */
  Bucket takenBack() {
    int count = Math.max(0, failures - 1);
    return new Bucket(count, last, count < FREE ? null : until);
  }

  private int counts(Instant now) {
    return last.plus(FORGOTTEN).isBefore(now) ? 0 : failures;
  }

  /** Nothing was tried yet, nor made to wait. */
  boolean isUntouched(Instant now) {
    return counts(now) == 0 && (until == null || until.plus(FORGOTTEN).isBefore(now));
  }

  Bucket held(Instant now) {
    return new Bucket(0, now, now.plus(HELD));
  }

  boolean isBusy(Instant now) {
    return failures >= BUSY && last.plus(QUIET).isAfter(now);
  }

  /** Of a network: it is counted and never waits itself. */
  Bucket oneMore(Instant now) {
    return new Bucket(last.plus(QUIET).isAfter(now) ? failures + 1 : 1, now, null);
  }

  private static Duration delay(int beyond) {
    Duration grown = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, 6));
    return grown.compareTo(LONGEST_WAIT) < 0 ? grown : LONGEST_WAIT;
  }
}
