package id.antarkerja.practices;

import id.antarkerja.web.T;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one measure came to in the offices that repeated the practice and told their numbers,
 * whether they went on or stopped.
 *
 * @param offices that told it
 * @param median change in percent, above zero is better; null where nobody had anything before
 * @param worse offices where it got worse
 * @param withoutShare offices that had nothing before, so that no percentage exists
 */
public record Effect(
    UUID line,
    int offices,
    @Nullable BigDecimal median,
    @Nullable BigDecimal least,
    @Nullable BigDecimal most,
    int worse,
    int withoutShare) {

  String medianText() {
    return median == null ? "" : signed(median);
  }

  String rangeText() {
    return least == null || most == null
        ? ""
        : T.t("practices.effect.range", signed(least), signed(most));
  }

  /** "membaik 38%", "memburuk 4,5%"; a gain may be a number that falls. */
  static String inWords(BigDecimal percent) {
    BigDecimal rounded = percent.setScale(1, RoundingMode.HALF_UP);
    return switch (rounded.signum()) {
      case 1 -> T.t("practices.measure.better", Numbers.text(rounded));
      case -1 -> T.t("practices.measure.worse", Numbers.text(rounded.negate()));
      default -> T.t("practices.measure.same");
    };
  }

  /** "+38%", "-4,5%". */
  static String signed(BigDecimal percent) {
    BigDecimal rounded = percent.setScale(1, RoundingMode.HALF_UP);
    return (rounded.signum() > 0 ? "+" : "") + Numbers.text(rounded) + "%";
  }
}
