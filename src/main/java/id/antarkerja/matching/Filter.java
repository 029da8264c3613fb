package id.antarkerja.matching;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * What the asker wants to see at all. It never changes a score.
 *
 * @param without numbers to leave out, as those already referred
 * @param sight which people the asker may see at all; vacancies are seen by everybody
 */
record Filter(Without without, Sight sight) {
  static final Filter ALL = new Filter(Without.NOBODY, Sight.EVERYBODY);

  /** Asked by running number for every row that passes, so it must be quick. */
  interface Sight {
    Sight EVERYBODY = seq -> true;

    boolean sees(long seq);
  }

  Filter without(Collection<Long> numbers) {
    return new Filter(new Without(numbers), sight);
  }

  Filter seenBy(Sight asker) {
    return new Filter(without, asker);
  }

  /**
   * A handful of numbers, asked for every row that passes: a mask first, the list only on a hit.
   */
  static final class Without {
    static final Without NOBODY = new Without(List.of());

    private final long[] sorted;
    private final long[] mask = new long[64];

    Without(Collection<Long> numbers) {
      sorted = numbers.stream().mapToLong(Long::longValue).sorted().toArray();
      for (long seq : sorted) {
        mask[(int) (seq >>> 6) & 63] |= 1L << seq;
      }
    }

    boolean has(long seq) {
      return (mask[(int) (seq >>> 6) & 63] >>> seq & 1) != 0
          && Arrays.binarySearch(sorted, seq) >= 0;
    }
  }
}
