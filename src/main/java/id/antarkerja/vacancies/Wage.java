package id.antarkerja.vacancies;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The monthly wage as the employer gave it, in whole rupiah, 0 as good as not given. What may be
 * shown or compared is only {@link #stated()}: pages, feeds, share cards and matching use nothing
 * else.
 *
 * @param shown false when the employer hides it
 */
public record Wage(@Nullable Long min, @Nullable Long max, boolean shown) {
  public static final Wage UNKNOWN = new Wage(null, null, false);

  static final long LOWEST_BELIEVABLE = 100_000;
  static final long HIGHEST_BELIEVABLE = 500_000_000;
  static final long WIDEST_RANGE = 20;

  /** One or both ends of the range, never absurd. */
  public record Stated(@Nullable Long min, @Nullable Long max) {}

  /**
   * Empty when hidden, 0–0, or absurd: an end below Rp 100,000 or above Rp 500 million, the upper
   * end below the lower, or more than 20 times it.
   */
  public Optional<Stated> stated() {
    Long low = given(min);
    Long high = given(max);
    if (!shown || (low == null && high == null) || absurd(low) || absurd(high)) {
      return Optional.empty();
    }
    if (low != null && high != null && (high < low || high > low * WIDEST_RANGE)) {
      return Optional.empty();
    }
    return Optional.of(new Stated(low, high));
  }

  private static @Nullable Long given(@Nullable Long amount) {
    return amount == null || amount == 0 ? null : amount;
  }

  private static boolean absurd(@Nullable Long amount) {
    return amount != null && (amount < LOWEST_BELIEVABLE || amount > HIGHEST_BELIEVABLE);
  }
}
