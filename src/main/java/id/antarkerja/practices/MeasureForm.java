package id.antarkerja.practices;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Scope;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Region;
import id.antarkerja.kernel.Days;
import id.antarkerja.web.Form;
import id.antarkerja.web.NoNik;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of a number before and after: one of one's own, or one that the platform counts. */
@Component
class MeasureForm {
  private static final String LINE = "line:";
  private static final String METRIC = "metric:";
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_UNIT = 40;
  private static final int LONGEST_HOW = 1_000;
  private static final int MOST_PEOPLE = 100_000_000;
  private static final List<String> MONTHS =
      List.of("beforeFrom", "beforeTo", "afterFrom", "afterTo");

  private final Metrics metrics;
  private final Classifications classifications;
  private final Days days;

  MeasureForm(Metrics metrics, Classifications classifications, Days days) {
    this.metrics = metrics;
    this.classifications = classifications;
    this.days = days;
  }

  /** What a trial may measure: the same as the practice, what the platform counts, or its own. */
  List<Option> choices(List<Measure> lines, boolean counted) {
    List<Option> choices = new ArrayList<>();
    lines.forEach(one -> choices.add(new Option(LINE + one.line(), name(one))));
    if (counted) {
      metrics.all().stream()
          .filter(metric -> lines.stream().noneMatch(one -> metric.code().equals(one.metric())))
          .forEach(
              metric ->
                  choices.add(
                      new Option(
                          METRIC + metric.code(),
                          T.t("practices.measure.counted", T.t(metric.textKey())))));
    }
    return choices;
  }

  /** A measure in words; what nobody counts any more keeps its code. */
  String name(Measure measure) {
    return measure.metric() == null
        ? Objects.requireNonNullElse(measure.name(), "")
        : metrics.find(measure.metric()).map(one -> T.t(one.textKey())).orElse(measure.metric());
  }

  String unit(Measure measure) {
    return measure.metric() == null
        ? Objects.requireNonNullElse(measure.unit(), "")
        : metrics.find(measure.metric()).map(one -> T.t(one.textKey() + ".unit")).orElse("");
  }

  /**
   * Null when something is wrong, which the form then says.
   *
   * @param lines measures that may be measured again
   * @param abroad a source need not name months and people, and nothing of it is counted here
   */
  @Nullable NewMeasure read(Form form, List<Measure> lines, boolean abroad) {
    String what = form.value("what");
    Measure line = null;
    if (what.startsWith(LINE)) {
      line = lines.stream().filter(m -> what.equals(LINE + m.line())).findFirst().orElse(null);
    }
    String metric =
        line != null
            ? line.metric()
            : what.startsWith(METRIC) && !abroad ? what.substring(METRIC.length()) : null;
    boolean known = metric != null ? metrics.find(metric).isPresent() : line != null;
    if (!what.isEmpty() && !known) {
      form.reject("what", "error.choice");
      return null;
    }
    UUID of = line == null ? null : line.line();
    Periods periods = periods(form, metric != null || !abroad, metric != null);
    return metric == null ? told(form, line, periods, abroad) : counted(form, of, metric, periods);
  }

  private @Nullable NewMeasure counted(
      Form form, @Nullable UUID line, String metric, @Nullable Periods periods) {
    String territory = line == null ? territory(form) : Acting.current().territory();
    return form.hasErrors() || periods == null
        ? null
        : new NewMeasure.Counted(line, metric, territory, periods);
  }

  private static @Nullable NewMeasure told(
      Form form, @Nullable Measure line, @Nullable Periods periods, boolean abroad) {
    String name = line == null ? form.required("name", LONGEST_NAME) : line.name();
    String unit = line == null ? form.required("unit", LONGEST_UNIT) : line.unit();
    boolean rises = line == null ? !form.value("better").equals("DOWN") : line.risesIsGood();
    BigDecimal before = Numbers.decimal(form, "before");
    BigDecimal after = Numbers.decimal(form, "after");
    Integer people =
        abroad
            ? form.whole("people", 1, MOST_PEOPLE)
            : form.requiredWhole("people", 1, MOST_PEOPLE);
    String how = form.requiredLines("how", LONGEST_HOW);
    if (line == null && form.oneOf("better", List.of("UP", "DOWN")) == null) {
      form.reject("better", "error.choose");
    }
    NoNik.check(form, "name", "unit", "how");
    return form.hasErrors()
        ? null
        : new NewMeasure.Told(
            line == null ? null : line.line(),
            Objects.requireNonNull(name),
            Objects.requireNonNull(unit),
            rises,
            Objects.requireNonNull(before),
            Objects.requireNonNull(after),
            periods,
            people,
            Objects.requireNonNull(how));
  }

  /** Months of the past; those that are counted must be over. */
  private @Nullable Periods periods(Form form, boolean required, boolean over) {
    if (!required && MONTHS.stream().allMatch(name -> form.value(name).isEmpty())) {
      return null;
    }
    MONTHS.stream()
        .filter(name -> form.value(name).isEmpty())
        .forEach(name -> form.reject(name, "error.required"));
    List<@Nullable YearMonth> read = new ArrayList<>();
    MONTHS.forEach(name -> read.add(Numbers.month(form, name)));
    if (Stream.of(0, 1, 2, 3).anyMatch(i -> read.get(i) == null)) {
      return null;
    }
    Periods periods =
        new Periods(
            Objects.requireNonNull(read.get(0)),
            Objects.requireNonNull(read.get(1)),
            Objects.requireNonNull(read.get(2)),
            Objects.requireNonNull(read.get(3)));
    YearMonth running = YearMonth.from(days.today(Acting.current().territory()));
    if (!periods.inOrder()) {
      form.reject("afterFrom", "practices.error.periods");
    } else if (!periods.withinTwoYears()) {
      form.reject("afterTo", "practices.error.periodsLong", Periods.LONGEST);
    } else if (over && !periods.eachAtLeast(Periods.SHORTEST)) {
      form.reject("afterTo", "practices.error.periodsShort", Periods.SHORTEST);
    } else if (periods.afterTo().isAfter(over ? running.minusMonths(1) : running)) {
      form.reject("afterTo", over ? "practices.error.monthNotOver" : "practices.error.future");
    }
    return periods;
  }

  /** Nothing typed is the actor's own office. */
  private String territory(Form form) {
    String own = Acting.current().territory();
    String code = form.code("of");
    String typed = form.typed("of");
    if (code == null && typed.isEmpty()) {
      return own;
    }
    String found =
        classifications
            .place(code, typed)
            .map(Region::code)
            .filter(one -> one.length() <= 4 && Scope.of(own).contains(one))
            .orElse(null);
    if (found == null) {
      form.reject("of", "practices.error.office");
      return own;
    }
    return found;
  }
}
