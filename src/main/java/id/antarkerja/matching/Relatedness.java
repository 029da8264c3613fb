package id.antarkerja.matching;

import java.util.BitSet;

/**
 * How near one occupation group is to another, 0 to 255, computed once.
 *
 * <p>Two views are blended. The hierarchy of KBJI (as of ISCO-08): the same group 255, the same
 * three digits 192, two digits 128, one digit 48. And the skills: which part of the target's
 * vocabulary the source's vocabulary covers, directed, as in Dawson et al., PLoS ONE 16(8)
 * e0254722. The result is the hierarchy, raised to the mean of both where the skills say more: a
 * thin vocabulary never lowers. Only the group itself reaches 255.
 */
final class Relatedness {
  static final int SAME = 255;
  private static final int[] BY_DIGITS_SHARED = {0, 48, 128, 192, 240};
  private static final int NEVER_QUITE_THE_SAME = 240;

  private final short count;
  private final byte[] table;
  private final BitSet[] vocabulary;

  Relatedness(Occupations occupations) {
    count = occupations.count();
    table = new byte[count * count];
    vocabulary = new BitSet[count];
    for (short group = 0; group < count; group++) {
      vocabulary[group] = new BitSet();
      for (int skill : occupations.skillsOf(group)) {
        vocabulary[group].set(skill);
      }
    }
    for (short from = 0; from < count; from++) {
      for (short to = 0; to < count; to++) {
        int near =
            from == to
                ? SAME
                : blend(
                    digitsShared(occupations.code(from), occupations.code(to)),
                    vocabulary[from],
                    vocabulary[to]);
        table[from * count + to] = (byte) near;
      }
    }
  }

  private static int digitsShared(String from, String to) {
    int shared = 0;
    while (shared < 4 && from.charAt(shared) == to.charAt(shared)) {
      shared++;
    }
    return shared;
  }

  private static int blend(int digitsShared, BitSet from, BitSet to) {
    int hierarchy = BY_DIGITS_SHARED[digitsShared];
    if (to.isEmpty() || !from.intersects(to)) {
      return hierarchy;
    }
    BitSet common = (BitSet) from.clone();
    common.and(to);
    int covered = 255 * common.cardinality() / to.cardinality();
    return Math.min(NEVER_QUITE_THE_SAME, Math.max(hierarchy, (hierarchy + covered) / 2));
  }

  short count() {
    return count;
  }

  int of(int from, int to) {
    return table[from * count + to] & 0xff;
  }

  /** Whether whoever works in the group can be taken to have met this skill. */
  boolean implies(int group, int skill) {
    return vocabulary[group].get(skill);
  }

  BitSet vocabulary(int group) {
    return vocabulary[group];
  }
}
