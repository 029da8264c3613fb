package id.antarkerja.practices;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.officers.Offices;
import id.antarkerja.web.Form;
import id.antarkerja.web.NoNik;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "Kami mencoba ini": begun, measured, told to the end. */
@Controller
class TrialPages {
  private static final String BEGIN = Practice.HOME + "/{id}/coba";
  private static final String ONE = Practice.HOME + "/coba/{id}";
  private static final String TEMPLATE = "practices/trial";
  private static final int PAGE = 30;
  private static final int LAST = 100_000;
  private static final int AHEAD_DAYS = 31;
  private static final int BACK_YEARS = 5;

  private final Trials trials;
  private final TrialPageMaker pages;
  private final Practices practices;
  private final MeasureForm forms;
  private final Offices offices;
  private final Writes writes;
  private final TransactionOperations transaction;
  private final Days days;

  TrialPages(
      Trials trials,
      TrialPageMaker pages,
      Practices practices,
      MeasureForm forms,
      Offices offices,
      Writes writes,
      TransactionOperations transaction,
      Days days) {
    this.trials = trials;
    this.pages = pages;
    this.practices = practices;
    this.forms = forms;
    this.offices = offices;
    this.writes = writes;
    this.transaction = transaction;
    this.days = days;
  }

  /** Who tries or tried it. */
  @GetMapping(BEGIN)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView list(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
    Integer sent = Form.of(fields).whole("mulai", 0, LAST);
    Form form = Form.empty().put("startedOn", days.today(Acting.current().territory()));
    return Page.of("practices/trials", all(id, sent == null ? 0 : sent, form));
  }

  @PostMapping(BEGIN)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView begin(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    practices.one(id);
    Form form = Form.of(fields);
    LocalDate on = form.requiredDate("startedOn");
    LocalDate today = days.today(Acting.current().territory());
    if (on != null
        && (on.isAfter(today.plusDays(AHEAD_DAYS)) || on.isBefore(today.minusYears(BACK_YEARS)))) {
      form.reject("startedOn", "practices.error.startedOn", BACK_YEARS, AHEAD_DAYS);
    }
    String changed = form.lines("changed", NewTrial.LONGEST_CHANGED);
    NoNik.check(form, "changed");
    if (on != null && !form.hasErrors()) {
      try {
        return Page.seeOther(
            writes.once(
                submission,
                () -> Practice.HOME + "/coba/" + trials.begin(id, new NewTrial(on, changed))));
      } catch (RefusedException refused) {
        form.rejectAll(refused.reasons());
      } catch (StaleChange faster) {
        return Page.conflict("practices/trials", all(id, 0, form.rejectForm("reason.stale")));
      }
    }
    return Page.unprocessable("practices/trials", all(id, 0, form));
  }

  @GetMapping(ONE)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView one(@PathVariable UUID id) {
    return Page.of(TEMPLATE, pages.page(id, Form.empty(), ""));
  }

  @PostMapping(ONE + "/ukuran")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView measure(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Trial trial = trials.runningOfMine(id);
    Form form = Form.of(fields);
    NewMeasure measure = forms.read(form, pages.lines(trial), false);
    return measure == null
        ? again(id, form, "measure")
        : done(
            id,
            submission,
            form,
            "measure",
            () -> {
              trials.measure(id, measure);
              return trial.path() + "#hasil";
            });
  }

  @PostMapping(ONE + "/ukuran/{measure}/hapus")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView remove(@PathVariable UUID id, @PathVariable UUID measure, Submission submission) {
    Trial trial = trials.runningOfMine(id);
    return Page.seeOther(
        writes.once(
            submission,
            () -> {
              trials.removeMeasure(id, measure);
              return trial.path() + "#hasil";
            }));
  }

  @PostMapping(ONE + "/selesai")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView end(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    int version = submission.requireVersion();
    Trial trial = trials.one(id);
    if (!Trials.ours(trial)) {
      throw new NotThere();
    }
    Form form = Form.of(fields);
    TrialState next = form.requiredOneOf("state", TrialState.class);
    if (next == TrialState.TRYING) {
      form.reject("state", "error.choice");
    }
    LocalDate on = form.requiredDate("endedOn");
    if (on != null && on.isAfter(days.today(Acting.current().territory()))) {
      form.reject("endedOn", "practices.error.future");
    }
    String learnt = form.requiredLines("learnt", NewTrial.LONGEST_LEARNT);
    if (learnt != null && learnt.length() < NewTrial.SHORTEST_LEARNT) {
      form.reject("learnt", "practices.error.learnt", NewTrial.SHORTEST_LEARNT);
    }
    NoNik.check(form, "learnt");
    return next == null || on == null || learnt == null || form.hasErrors()
        ? again(id, form, "end")
        : done(
            id,
            submission,
            form,
            "end",
            () -> {
              trials.end(id, version, next, on, learnt);
              return trial.path();
            });
  }

  private ModelAndView done(
      UUID id, Submission submission, Form form, String sent, Supplier<String> effect) {
    try {
      return Page.seeOther(writes.once(submission, effect));
    } catch (RefusedException refused) {
      form.rejectAll(refused.reasons());
      return again(id, form, sent);
    } catch (StaleChange faster) {
      return Page.conflict(TEMPLATE, pages.page(id, form.rejectForm("reason.stale"), sent));
    }
  }

  private ModelAndView again(UUID id, Form form, String sent) {
    return Page.unprocessable(TEMPLATE, pages.page(id, form, sent));
  }

  private ListPage all(UUID id, int skip, Form form) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Practice practice = practices.one(id);
              Version shown =
                  practices.versions(id).stream()
                      .filter(one -> !one.state().isOpen())
                      .findFirst()
                      .orElseThrow(NotThere::new);
              List<Trial> found = trials.of(id, skip, PAGE + 1);
              Map<UUID, String> names = offices.names(found.stream().map(Trial::officeId));
              boolean may =
                  practice.published()
                      && Trials.writes()
                      && !Practices.ours(practice)
                      && trials.running(id).isEmpty();
              return new ListPage(
                  practice,
                  shown.text().title(),
                  found.stream().limit(PAGE).toList(),
                  names,
                  may,
                  form,
                  skip == 0 ? null : practice.path() + "/coba",
                  found.size() > PAGE ? practice.path() + "/coba?mulai=" + (skip + PAGE) : null);
            }));
  }

  /**
   * @param names of offices, by id
   * @param may whether the reader's office may begin
   */
  record ListPage(
      Practice practice,
      String title,
      List<Trial> rows,
      Map<UUID, String> names,
      boolean may,
      Form form,
      @Nullable String first,
      @Nullable String next) {}
}
