package id.antarkerja.practices;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A number before and after, as it is handed in. */
public sealed interface NewMeasure {
  /** The same measure elsewhere; null for one of its own. */
  @Nullable UUID line();

  /**
   * Counted by an office.
   *
   * @param periods null only where a source from abroad names none, as {@code people}
   * @param how it was counted
   */
  record Told(
      @Nullable UUID line,
      String name,
      String unit,
      boolean risesIsGood,
      BigDecimal before,
      BigDecimal after,
      @Nullable Periods periods,
      @Nullable Integer people,
      String how)
      implements NewMeasure {}

  /**
   * Counted by the platform from dated facts.
   *
   * @param metric code of a {@link Metric}
   * @param territory of the office whose facts count
   */
  record Counted(@Nullable UUID line, String metric, String territory, Periods periods)
      implements NewMeasure {}
}
