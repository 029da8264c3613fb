package id.antarkerja.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When the next letter with a link may go to an address. Only letters that were sent count, so that
 * who asks in another's name costs them at most some waiting: three go at once, then the pauses
 * grow to an hour. To an address that a family shares goes one letter for each at a time.
 *
 * @param sent those of the last day, in order
 * @param unused how many went since a link was last followed
 */
record LinkPace(List<Instant> sent, int unused) {
  static final int AT_ONCE = 3;

  /** More than the pauses alone let through: it holds also for who signs in all day long. */
  static final int MOST_A_DAY = 36;

  static final Duration DAY = Duration.ofDays(1);
  static final Duration FIRST_PAUSE = Duration.ofMinutes(2);
  static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  /** What of it still counts. */
  LinkPace at(Instant now) {
    List<Instant> still = sent.stream().filter(one -> one.isAfter(now.minus(DAY))).toList();
    return new LinkPace(still, still.isEmpty() ? 0 : unused);
  }

  /** The next letter not before then; long ago when it may go now. */
  Instant next() {
    if (sent.isEmpty()) {
      return Instant.EPOCH;
    }
    Instant paused =
        unused < AT_ONCE ? Instant.EPOCH : sent.getLast().plus(pause(unused - AT_ONCE));
    Instant daily =
        sent.size() < MOST_A_DAY ? Instant.EPOCH : sent.get(sent.size() - MOST_A_DAY).plus(DAY);
    return paused.isAfter(daily) ? paused : daily;
  }

  /** Beyond those at once a link that still opens is sent again instead of another one. */
  boolean sendsAgain() {
    return unused >= AT_ONCE;
  }

  private static Duration pause(int beyond) {
    Duration grown = FIRST_PAUSE.multipliedBy(1L << Math.min(beyond, 5));
    return grown.compareTo(LONGEST_PAUSE) < 0 ? grown : LONGEST_PAUSE;
  }
}
