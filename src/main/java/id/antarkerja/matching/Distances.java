package id.antarkerja.matching;

/**
 * Whole kilometres between regencies, computed once. The index -1 (unknown) is allowed everywhere.
 */
final class Distances {
  static final int UNKNOWN = -1;

  private final short count;
  private final short[] km;
  private final String[] province;

  Distances(Regions regions) {
    count = regions.count();
    km = new short[count * count];
    province = new String[count];
    for (short a = 0; a < count; a++) {
      province[a] = regions.code(a).substring(0, 2);
      for (short b = 0; b < count; b++) {
        km[a * count + b] = a == b ? 0 : whole(regions.km(a, b));
      }
    }
  }

  /** Never 0 between two regencies, so that 0 says "the same". */
  private static short whole(double km) {
    return Double.isNaN(km) || km < 0 ? UNKNOWN : (short) Math.clamp(Math.round(km), 1, 20_000);
  }

  short count() {
    return count;
  }

  /** 0 for the same regency, from 1 for another, {@link #UNKNOWN}. */
  int km(int a, int b) {
    return a < 0 || b < 0 ? UNKNOWN : km[a * count + b];
  }

  boolean sameProvince(int a, int b) {
    return province[a].equals(province[b]);
  }

  /** Whether somebody from {@code home} goes to {@code work}; unknown places are within reach. */
  boolean within(Reach reach, int home, int work) {
    if (home < 0 || work < 0) {
      return true;
    }
    return switch (reach.kind()) {
      case UNKNOWN, NATION -> true;
      case KM -> km(home, work) <= reach.km();
      case REGENCY -> home == work;
      case PROVINCE -> sameProvince(home, work);
    };
  }
}
