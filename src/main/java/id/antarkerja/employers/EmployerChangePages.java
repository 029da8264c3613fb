package id.antarkerja.employers;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.web.Form;
import id.antarkerja.web.Merge;
import id.antarkerja.web.Option;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changing what is known of an employer. Two at once: what both changed is asked. */
@Controller
class EmployerChangePages {
  private static final String TEMPLATE = "employers/change";
  private static final List<Merge.Unit> UNITS =
      List.of(
          Merge.Unit.of("name", "employers.name"),
          Merge.Unit.of("address", "employers.address"),
          Merge.Unit.of("nib", "employers.nib"),
          Merge.Unit.of("kbli", "employers.kbli", "kbli", "kbli_text", "kbli_for"));

  private final Employers employers;
  private final Classifications classifications;
  private final Writes writes;

  EmployerChangePages(Employers employers, Classifications classifications, Writes writes) {
    this.employers = employers;
    this.classifications = classifications;
    this.writes = writes;
  }

  @GetMapping(EmployerPages.HOME + "/{id}/ubah")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView form(@PathVariable UUID id) {
    EmployerSummary employer = employers.changeable(new EmployerId(id));
    Form form = stored(employer);
    form.put(Merge.BASE, Merge.base(form, UNITS));
    return Page.of(TEMPLATE, new ChangePage(form, employer, employer.version(), List.of()));
  }

  @PostMapping(EmployerPages.HOME + "/{id}/ubah")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView change(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    EmployerSummary employer = employers.changeable(new EmployerId(id));
    Form form = Merge.answered(Form.of(fields), UNITS);
    try {
      return saved(employer, submission.requireVersion(), form, submission);
    } catch (StaleChange faster) {
      return together(new EmployerId(id), form, submission);
    }
  }

  /** Or the form with what is wrong with it. */
  private ModelAndView saved(
      EmployerSummary employer, int version, Form form, Submission submission) {
    List<EmployerSummary> known = List.of();
    NewEmployer changed = read(form, employer);
    if (changed != null) {
      try {
        return Page.seeOther(
            writes.once(
                submission,
                () -> {
                  employers.change(employer.employerId(), version, changed, form.checked("other"));
                  return path(employer);
                }));
      } catch (RefusedException refused) {
        form.rejectAll(refused.reasons());
        known =
            employers.find(changed.name()).stream()
                .filter(other -> !other.id().equals(employer.id()))
                .toList();
      }
    }
    return Page.unprocessable(TEMPLATE, new ChangePage(form, employer, version, known));
  }

  private ModelAndView together(EmployerId id, Form mine, Submission submission) {
    EmployerSummary now = employers.changeable(id);
    Merge merge = Merge.of(mine, stored(now), UNITS);
    if (!merge.isClean()) {
      return Page.conflict(
          "web/merge",
          merge.page(
              now.name(),
              "employers",
              path(now),
              path(now),
              now.version(),
              UNITS,
              EmployerChangePages::inWords));
    }
    try {
      return saved(now, now.version(), merge.merged(), submission);
    } catch (StaleChange again) {
      return together(id, mine, submission);
    }
  }

  private Form stored(EmployerSummary employer) {
    String kbli = employer.kbli();
    return Form.empty()
        .put("name", employer.name())
        .put("nib", employer.nib())
        .put("address", employers.address(employer.employerId()))
        .choose(
            "kbli", kbli == null ? null : new Option(kbli, classifications.industryTitle(kbli)));
  }

  private @Nullable NewEmployer read(Form form, EmployerSummary employer) {
    String seat = employer.regency();
    form.choose("regency", new Option(seat, classifications.placeName(seat)));
    return EmployerForm.employer(form, classifications);
  }

  private static Map<String, String> inWords(Form form) {
    return Map.of(
        "name", form.value("name"),
        "address", form.value("address"),
        "nib", form.value("nib"),
        "kbli", form.value("kbli_text"));
  }

  private static String path(EmployerSummary employer) {
    return EmployerPages.HOME + "/" + employer.id();
  }

  /**
   * @param known others of the same name or number
   */
  record ChangePage(
      Form form, EmployerSummary employer, int version, List<EmployerSummary> known) {}
}
