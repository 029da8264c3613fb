package id.antarkerja.notifications;

import java.time.Duration;

/** A message that couldn't be sent is tried again, each time later. */
final class Backoff {
  static final int ATTEMPTS = 5;

  private Backoff() {}

  /** After the first failure 2 minutes, then 8, 32, 128. */
  static Duration after(int attempts) {
    return Duration.ofMinutes(2L << (2 * Math.clamp(attempts - 1, 0, ATTEMPTS)));
  }
}
