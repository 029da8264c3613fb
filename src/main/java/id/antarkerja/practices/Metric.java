package id.antarkerja.practices;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * A number of an office per month that the platform counts from dated facts, contributed as a bean
 * by the module that reads them.
 */
public interface Metric {
  /** As stored: 3 to 40 capital letters and underscores. */
  String code();

  /** Of its name; that of its unit is the same with {@code .unit}. */
  String textKey();

  boolean risesIsGood();

  /**
   * As the one who acts may count it; a month without a fact may be missing.
   *
   * @param territory of an office; it and all below it count
   */
  Map<YearMonth, Long> perMonth(String territory, YearMonth first, YearMonth last);

  /** The list behind a month's number; empty where the reader may not open it. */
  Optional<String> list(String territory, YearMonth month);
}
