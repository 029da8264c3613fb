package id.antarkerja.matching;

import java.util.Random;
import java.util.TreeSet;

/**
 * A made-up country: regencies on a plane and occupation groups with vocabularies, by a fixed seed.
 */
final class Land {
  static final int SKILLS = 1200;

  private final String[] groups;
  private final int[][] vocabulary;
  private final double[] x;
  private final double[] y;

  Land(int groups, int regencies) {
    Random random = new Random(7);
    this.groups = new String[groups];
    vocabulary = new int[groups][];
    for (int g = 0; g < groups; g++) {
      int code = 1000 + g / 5 * 100 % 9000 + g % 5 * 3;
      this.groups[g] = "" + code;
      TreeSet<Integer> skills = new TreeSet<>();
      for (int i = random.nextInt(12); i > 0; i--) {
        skills.add((code / 100 * 11 + random.nextInt(40)) % SKILLS);
      }
      vocabulary[g] = skills.stream().mapToInt(Integer::intValue).toArray();
    }
    x = random.doubles(regencies, 0, 3000).toArray();
    y = random.doubles(regencies, 0, 900).toArray();
  }

  Occupations occupations() {
    return new Occupations() {
      @Override
      public short count() {
        return (short) groups.length;
      }

      @Override
      public String code(short group) {
        return groups[group];
      }

      @Override
      public int[] skillsOf(short group) {
        return vocabulary[group];
      }
    };
  }

  Regions regions() {
    return new Regions() {
      @Override
      public short count() {
        return (short) x.length;
      }

      @Override
      public String code(short regency) {
        return "" + (11 + regency / 14) + (10 + regency % 14);
      }

      /** The last regency is an island of unknown place. */
      @Override
      public double km(short from, short to) {
        boolean unknown = from == x.length - 1 || to == x.length - 1;
        return unknown ? -1 : Math.hypot(x[from] - x[to], y[from] - y[to]);
      }
    };
  }
}
