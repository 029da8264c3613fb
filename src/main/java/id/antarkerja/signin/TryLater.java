package id.antarkerja.signin;

import java.time.Duration;

/** Too many tries: when the next one may come. Pages answer 429. */
final class TryLater extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final long seconds;

  TryLater(Duration wait) {
    super("too many tries", null, false, false);
    this.seconds = Math.max(1, wait.toSeconds() + 1);
  }

  long seconds() {
    return seconds;
  }
}
