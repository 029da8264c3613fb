package id.antarkerja.practices;

import id.antarkerja.kernel.NotThere;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the platform can count, and the counting. */
@Component
class Metrics {
  private final ObjectProvider<Metric> metrics;

  Metrics(ObjectProvider<Metric> metrics) {
    this.metrics = metrics;
  }

  /** The months before and after, in turn; the value of each side is the average month. */
  record Count(List<Integer> before, List<Integer> after) {
    BigDecimal valueBefore() {
      return average(before);
    }

    BigDecimal valueAfter() {
      return average(after);
    }

    int people() {
      return after.stream().mapToInt(Integer::intValue).sum();
    }

    private static BigDecimal average(List<Integer> counts) {
      return BigDecimal.valueOf(counts.stream().mapToLong(Integer::longValue).sum())
          .divide(BigDecimal.valueOf(counts.size()), 2, RoundingMode.HALF_UP);
    }
  }

  List<Metric> all() {
    return metrics.orderedStream().toList();
  }

  Optional<Metric> find(String code) {
    return metrics.stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /**
   * @throws NotThere when nobody counts that
   */
  Metric one(String code) {
    return find(code).orElseThrow(NotThere::new);
  }

  Count count(String code, String territory, Periods periods) {
    Metric metric = one(code);
    return new Count(
        months(metric, territory, periods.beforeFrom(), periods.beforeTo()),
        months(metric, territory, periods.afterFrom(), periods.afterTo()));
  }

  private static List<Integer> months(
      Metric metric, String territory, YearMonth first, YearMonth last) {
    Map<YearMonth, Long> counted = metric.perMonth(territory, first, last);
    List<Integer> months = new ArrayList<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      months.add(Math.toIntExact(counted.getOrDefault(month, 0L)));
    }
    return months;
  }
}
