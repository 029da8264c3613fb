package id.antarkerja.classifications;

import java.util.Comparator;

/**
 * What an index orders by when texts fit equally well.
 *
 * @param code undotted, to find it by its digits
 * @param rank smaller first, as cities before districts
 * @param weight larger first, as population
 */
record Entry(String code, String label, int rank, long weight) {
  static final Comparator<Entry> ORDER =
      Comparator.comparingLong(Entry::weight)
          .reversed()
          .thenComparingInt(entry -> entry.label().length())
          .thenComparing(Entry::code);
}
