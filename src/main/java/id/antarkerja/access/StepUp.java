package id.antarkerja.access;

import java.time.Duration;
import java.time.Instant;

/**
 * What does the most harm in the wrong hands asks again who you are: a stolen session alone gets no
 * export, no break-glass and no new way in.
 */
public final class StepUp {
  /** How long a proof counts. */
  public static final Duration FRESH = Duration.ofMinutes(5);

  private StepUp() {}

  /**
   * Call it where a page with a protected action is shown and again where it acts: then nobody
   * loses a filled form to the question. Jobs were asked when they were begun.
   *
   * @throws StepUpNeeded when the last proof is older than {@link #FRESH}, or there is none
   */
  public static void require() {
    if (!isFresh(Acting.current(), Instant.now())) {
      throw new StepUpNeeded();
    }
  }

  /** Whether {@link #require} would let pass. */
  public static boolean isFresh() {
    return isFresh(Acting.current(), Instant.now());
  }

  static boolean isFresh(Acting acting, Instant now) {
    Instant proved = acting.verifiedAt();
    return acting.role() == Role.SYSTEM || proved != null && proved.isAfter(now.minus(FRESH));
  }
}
