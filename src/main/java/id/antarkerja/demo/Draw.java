package id.antarkerja.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Chance that comes out the same for the same seed, stream and index, whatever was drawn before for
 * others: so a million people can be drawn in any order.
 */
final class Draw {
  /** Kinds of thing that are drawn, so that person 7 and vacancy 7 share nothing. */
  enum Stream {
    OFFICERS,
    PERSONS,
    EMPLOYERS,
    VACANCIES,
    WORK
  }

  private final SplittableRandom random;

  private Draw(long seed) {
    random = new SplittableRandom(seed);
  }

  static Draw of(long seed, Stream stream, long index) {
    return new Draw(seed * 1_000_003L + ((long) (stream.ordinal() + 1) << 44) + index);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** Both ends are possible. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  double share() {
    return random.nextDouble();
  }

  double gaussian() {
    return random.nextGaussian();
  }

  <T> T of(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  @SafeVarargs
  final <T> T of(T... values) {
    return values[random.nextInt(values.length)];
  }

  /** In the form of a time-ordered id. */
  UUID id(long epochMillis) {
    return id.antarkerja.kernel.Uuid7.of(epochMillis, random.nextLong(), random.nextLong());
  }

  /** In the form of a random id (RFC 9562, version 4). */
  UUID randomId() {
    long high = (random.nextLong() & ~0xf000L) | 0x4000L;
    long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
