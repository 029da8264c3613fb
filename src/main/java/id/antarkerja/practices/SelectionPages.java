package id.antarkerja.practices;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.officers.Offices;
import id.antarkerja.web.Form;
import id.antarkerja.web.NoNik;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What moderators chose, month by month. */
@Controller
class SelectionPages {
  static final String ALL = Practice.HOME + "/pilihan";
  private static final int PAGE = 36;
  private static final int LAST = 100_000;

  private final Selections selections;
  private final PracticePageMaker pages;
  private final Offices offices;
  private final Writes writes;
  private final TransactionOperations transaction;

  SelectionPages(
      Selections selections,
      PracticePageMaker pages,
      Offices offices,
      Writes writes,
      TransactionOperations transaction) {
    this.selections = selections;
    this.pages = pages;
    this.offices = offices;
    this.writes = writes;
    this.transaction = transaction;
  }

  @GetMapping(ALL)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView archive(@RequestParam MultiValueMap<String, String> fields) {
    Form form = Form.of(fields);
    Integer sent = form.whole("mulai", 0, LAST);
    int skip = sent == null ? 0 : sent;
    return Page.of(
        "practices/selections", Objects.requireNonNull(transaction.execute(status -> page(skip))));
  }

  private ArchivePage page(int skip) {
    List<Selection> found = selections.archive(skip, PAGE + 1);
    Map<UUID, String> names = offices.names(found.stream().map(Selection::officeId));
    return new ArchivePage(
        found.stream()
            .limit(PAGE)
            .collect(
                Collectors.groupingBy(Selection::month, LinkedHashMap::new, Collectors.toList())),
        names,
        skip == 0 ? null : ALL,
        found.size() > PAGE ? ALL + "?mulai=" + (skip + PAGE) : null);
  }

  @PostMapping(Practice.HOME + "/{id}/pilihan")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView choose(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    selections.demandChooser(id);
    Form form = Form.of(fields);
    List<YearMonth> open = selections.open();
    String month = form.oneOf("month", open.stream().map(YearMonth::toString).toList());
    if (form.value("month").isEmpty()) {
      form.reject("month", "error.choose");
    }
    String why = form.required("why", Selections.LONGEST);
    if (why != null && why.length() < Selections.SHORTEST) {
      form.reject("why", "practices.error.why", Selections.SHORTEST);
    }
    NoNik.check(form, "why");
    if (month != null && why != null && !form.hasErrors()) {
      try {
        return Page.seeOther(
            writes.once(
                submission,
                () -> {
                  selections.choose(id, YearMonth.parse(month), why);
                  return Practice.HOME + "/" + id;
                }));
      } catch (RefusedException refused) {
        form.rejectAll(refused.reasons());
      }
    }
    return Page.unprocessable(PracticePageMaker.TEMPLATE, pages.page(id, null, form, "selection"));
  }

  /**
   * @param names of offices, by id
   */
  record ArchivePage(
      Map<LocalDate, List<Selection>> months,
      Map<UUID, String> names,
      @Nullable String first,
      @Nullable String next) {}
}
