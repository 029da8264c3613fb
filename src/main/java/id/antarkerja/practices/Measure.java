package id.antarkerja.practices;

import id.antarkerja.web.T;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A number before and after.
 *
 * @param line the same measure through versions and in the offices that repeat it
 * @param metric code of what the platform counted; null for what an office counted
 * @param metricOf territory of the office whose facts were counted
 * @param name null with a metric, as {@code unit} and {@code how}
 * @param beforeCounts of each month in turn, with a metric
 * @param change in percent, above zero is better; null where nothing was before
 */
public record Measure(
    UUID id,
    UUID line,
    @Nullable String metric,
    @Nullable String metricOf,
    @Nullable String name,
    @Nullable String unit,
    boolean risesIsGood,
    BigDecimal before,
    BigDecimal after,
    @Nullable Periods periods,
    @Nullable Integer people,
    @Nullable String how,
    List<Integer> beforeCounts,
    List<Integer> afterCounts,
    @Nullable LocalDate countedOn,
    @Nullable BigDecimal change) {

  /** So few that who knows the place may know the person. */
  static final int SMALLEST = 5;

  /** A month and what was counted in it. */
  public record Month(YearMonth month, int count) {}

  boolean counted() {
    return metric != null;
  }

  public List<Month> monthsBefore() {
    return periods == null ? List.of() : months(periods.beforeFrom(), beforeCounts);
  }

  public List<Month> monthsAfter() {
    return periods == null ? List.of() : months(periods.afterFrom(), afterCounts);
  }

  Stream<Month> monthly() {
    return Stream.concat(monthsBefore().stream(), monthsAfter().stream());
  }

  private static List<Month> months(YearMonth first, List<Integer> counts) {
    return IntStream.range(0, counts.size())
        .mapToObj(i -> new Month(first.plusMonths(i), counts.get(i)))
        .toList();
  }

  /** Of how many people; of what the platform counts no number below five is told. */
  String peopleText() {
    if (people == null) {
      return T.t("practices.measure.noPeople");
    }
    return counted() && people > 0 && people < SMALLEST
        ? T.t("practices.measure.fewPeople", SMALLEST)
        : T.t("practices.measure.people", T.number(people));
  }

  String changeText() {
    return change == null ? "" : Effect.inWords(change);
  }

  String tone() {
    return change == null || change.signum() == 0 ? "" : change.signum() > 0 ? "pos" : "neg";
  }

  String beforeText() {
    return Numbers.text(before);
  }

  String afterText() {
    return Numbers.text(after);
  }

  /** "Jan 2026–Mar 2026 → Apr 2026–Jun 2026". */
  String periodText() {
    return periods == null
        ? T.t("practices.measure.noPeriod")
        : T.t(
            "practices.measure.periods",
            span(periods.beforeFrom(), periods.beforeTo()),
            span(periods.afterFrom(), periods.afterTo()));
  }

  private static String span(YearMonth from, YearMonth to) {
    String first = T.month(from.atDay(1));
    return from.equals(to) ? first : first + " – " + T.month(to.atDay(1));
  }
}
