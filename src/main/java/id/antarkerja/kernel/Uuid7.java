package id.antarkerja.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/** Time-ordered ids (RFC 9562, version 7): 48 bits of Unix milliseconds, then random. */
public final class Uuid7 {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Uuid7() {}

  public static UUID next() {
    return of(System.currentTimeMillis(), RANDOM.nextLong(), RANDOM.nextLong());
  }

  /** The same form from given parts, for worlds that must come out the same every time. */
  public static UUID of(long epochMillis, long random, long moreRandom) {
    long high = (epochMillis << 16) | 0x7000L | (random & 0x0fffL);
    long low = (moreRandom & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
