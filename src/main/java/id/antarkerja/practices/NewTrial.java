package id.antarkerja.practices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An office begins to repeat a practice.
 *
 * @param changed what it does otherwise; null for nothing
 */
public record NewTrial(LocalDate startedOn, @Nullable String changed) {
  static final int LONGEST_CHANGED = 2_000;
  static final int LONGEST_LEARNT = 4_000;
  static final int SHORTEST_LEARNT = 10;
}
