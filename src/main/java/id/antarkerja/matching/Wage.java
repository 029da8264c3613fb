package id.antarkerja.matching;

/** Monthly wages as one byte: steps of 2 % from Rp 300,000 up to some Rp 46 million; 0 unknown. */
final class Wage {
  static final int BUCKETS = 256;
  private static final double FLOOR = 300_000;
  private static final double STEP = StrictMath.log(1.02);

  private Wage() {}

  /** 1 to 255; 0 when {@code rupiah} is 0, that is, not stated. */
  static int bucket(int rupiah) {
    if (rupiah <= 0) {
      return 0;
    }
    int steps = (int) Math.floor(StrictMath.log(rupiah / FLOOR) / STEP);
    return Math.clamp(steps + 1, 1, BUCKETS - 1);
  }

  /** The middle of an offer in steps, or the one end that is stated; 0 when neither is. */
  static int offer(int min, int max) {
    if (min <= 0 || max <= 0) {
      return bucket(Math.max(min, max));
    }
    return (bucket(min) + bucket(max)) / 2;
  }
}
