package id.antarkerja.matching;

/** How values become column codes, and how large the tables over them are. */
final class Codes {
  static final int EDUCATIONS = 32;
  static final int YEARS = 64;
  static final int AGES = 128;
  static final int SKILLS = 1 << 15;

  private static final int FIRST_DAY = 10957;
  private static final int OR_EQUIVALENT = 16;

  private Codes() {}

  static int education(int level, boolean orEquivalent) {
    return level + 1 + (orEquivalent ? OR_EQUIVALENT : 0);
  }

  static int level(int education) {
    return (education & OR_EQUIVALENT - 1) - 1;
  }

  static boolean orEquivalent(int education) {
    return education >= OR_EQUIVALENT;
  }

  /** Whole years + 1; unknown 0. */
  static int years(int years) {
    return years + 1;
  }

  /** Days since 2000-01-01, so that two bytes last until 2089. */
  static short day(int epochDay) {
    return (short) Math.clamp(epochDay - FIRST_DAY, Short.MIN_VALUE, Short.MAX_VALUE);
  }
}
