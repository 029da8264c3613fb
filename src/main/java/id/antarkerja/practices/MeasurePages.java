package id.antarkerja.practices;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.officers.Offices;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Numbers of a draft, and the months behind what the platform counted. */
@Controller
class MeasurePages {
  private static final String MEASURES = Practice.HOME + "/{id}/ukuran";

  private final Practices practices;
  private final PracticeParts parts;
  private final Trials trials;
  private final PracticePageMaker pages;
  private final MeasureForm forms;
  private final Metrics metrics;
  private final Offices offices;
  private final Writes writes;
  private final TransactionOperations transaction;

  MeasurePages(
      Practices practices,
      PracticeParts parts,
      Trials trials,
      PracticePageMaker pages,
      MeasureForm forms,
      Metrics metrics,
      Offices offices,
      Writes writes,
      TransactionOperations transaction) {
    this.practices = practices;
    this.parts = parts;
    this.trials = trials;
    this.pages = pages;
    this.forms = forms;
    this.metrics = metrics;
    this.offices = offices;
    this.writes = writes;
    this.transaction = transaction;
  }

  @PostMapping(MEASURES)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView add(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Version draft = practices.draftOfMine(id);
    Form form = Form.of(fields);
    boolean abroad = draft.text().origin().kind() == PracticeKind.ABROAD;
    NewMeasure measure = forms.read(form, List.of(), abroad);
    if (measure != null) {
      try {
        return Page.seeOther(
            writes.once(
                submission,
                () -> {
                  parts.measure(id, measure);
                  return draft.path() + "#hasil";
                }));
      } catch (RefusedException refused) {
        form.rejectAll(refused.reasons());
      }
    }
    return Page.unprocessable(
        PracticePageMaker.TEMPLATE, pages.page(id, draft.number(), form, "measure"));
  }

  @PostMapping(MEASURES + "/{measure}/hapus")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView remove(@PathVariable UUID id, @PathVariable UUID measure, Submission submission) {
    Version draft = practices.draftOfMine(id);
    return Page.seeOther(
        writes.once(
            submission,
            () -> {
              parts.removeMeasure(id, measure);
              return draft.path() + "#hasil";
            }));
  }

  @GetMapping(MEASURES + "/{measure}")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView months(@PathVariable UUID id, @PathVariable UUID measure) {
    return Page.of(
        "practices/months",
        Objects.requireNonNull(
            transaction.execute(
                status -> {
                  Practice practice = practices.one(id);
                  Measure one =
                      practices.versions(id).stream()
                          .flatMap(version -> parts.measures(version.id()).stream())
                          .filter(found -> found.id().equals(measure))
                          .findFirst()
                          .orElseThrow(NotThere::new);
                  return page(practice.path(), one);
                })));
  }

  @GetMapping(Practice.HOME + "/coba/{id}/ukuran/{measure}")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView monthsOfTrial(@PathVariable UUID id, @PathVariable UUID measure) {
    return Page.of(
        "practices/months",
        Objects.requireNonNull(
            transaction.execute(
                status -> {
                  Trial trial = trials.one(id);
                  Measure one =
                      trials.measures(id).stream()
                          .filter(found -> found.id().equals(measure))
                          .findFirst()
                          .orElseThrow(NotThere::new);
                  return page(trial.path(), one);
                })));
  }

  private MonthsPage page(String back, Measure measure) {
    String territory = measure.metricOf();
    if (territory == null || measure.metric() == null) {
      throw new NotThere();
    }
    Acting acting = Acting.current();
    boolean theirs =
        territory.equals(acting.territory())
            || !territory.equals("*") && acting.scope().contains(territory);
    return new MonthsPage(
        back,
        measure,
        forms.name(measure),
        forms.unit(measure),
        offices.byTerritory(territory).orElseThrow(NotThere::new).name(),
        theirs ? metrics.find(measure.metric()).orElse(null) : null,
        theirs || measure.monthly().noneMatch(MeasurePages::few));
  }

  private static boolean few(Measure.Month month) {
    return month.count() > 0 && month.count() < Measure.SMALLEST;
  }

  /**
   * @param office whose facts were counted
   * @param metric null for who may not open the lists behind
   * @param open whether the reader sees the months: elsewhere none when one of them is small,
   *     because the average would give it away
   */
  record MonthsPage(
      String back,
      Measure measure,
      String name,
      String unit,
      String office,
      @Nullable Metric metric,
      boolean open) {

    @Nullable String list(YearMonth month) {
      return metric == null || measure.metricOf() == null
          ? null
          : metric.list(measure.metricOf(), month).orElse(null);
    }
  }
}
