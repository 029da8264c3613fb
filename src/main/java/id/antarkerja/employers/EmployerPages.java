package id.antarkerja.employers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.LookupHit;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Sections;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Employers as officers see them. */
@Controller
class EmployerPages {
  static final String HOME = "/petugas/pemberi-kerja";
  private static final int PAGE = 50;
  private static final int HITS = 8;

  private final Employers employers;
  private final Classifications classifications;
  private final Sections sections;
  private final Writes writes;
  private final Clock clock;

  EmployerPages(
      Employers employers,
      Classifications classifications,
      Sections sections,
      Writes writes,
      Clock clock) {
    this.employers = employers;
    this.classifications = classifications;
    this.sections = sections;
    this.writes = writes;
    this.clock = clock;
  }

  @GetMapping(HOME)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String setelah,
      @RequestParam(required = false) @Nullable UUID id) {
    List<EmployerSummary> rows = employers.page(q, setelah, id, PAGE + 1);
    String next = null;
    if (rows.size() > PAGE) {
      rows = rows.subList(0, PAGE);
      EmployerSummary last = rows.getLast();
      next =
          HOME
              + "?q="
              + encode(q)
              + "&setelah="
              + encode(EmployerName.of(last.name()).core())
              + "&id="
              + last.id();
    }
    return Page.of(
        "employers/list", new EmployerListPage(rows, q, setelah.isEmpty(), next, classifications));
  }

  /** As one types a name; the code is the id. */
  @GetMapping("/cari/pemberi-kerja")
  @Allowed({Role.OFFICER, Role.HEAD})
  @ResponseBody
  List<LookupHit> search(@RequestParam(defaultValue = "") String q) {
    return employers.search(q, HITS).stream()
        .map(
            found ->
                new LookupHit(
                    found.id().toString(),
                    found.name(),
                    classifications.regionName(found.regency())))
        .toList();
  }

  @GetMapping(HOME + "/baru")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView form() {
    return Page.of("employers/new", new NewEmployerPage(Form.empty(), List.of()));
  }

  @PostMapping(HOME + "/baru")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView register(@RequestParam MultiValueMap<String, String> fields, Submission submission) {
    Form form = Form.of(fields);
    NewEmployer employer = EmployerForm.employer(form, classifications);
    List<EmployerSummary> known = List.of();
    if (employer != null) {
      try {
        return Page.seeOther(
            writes.once(
                submission,
                () -> HOME + "/" + employers.register(employer, form.checked("other")).value()));
      } catch (RefusedException refused) {
        form.rejectAll(refused.reasons());
        known = employers.find(employer.name());
      }
    }
    return Page.unprocessable("employers/new", new NewEmployerPage(form, known));
  }

  @GetMapping(HOME + "/{id}")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView one(@PathVariable UUID id) {
    return Page.of("employers/one", page(id, Form.empty()));
  }

  @PostMapping(HOME + "/{id}/status")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView setStatus(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Form form = Form.of(fields);
    EmployerStatus next = form.requiredOneOf("status", EmployerStatus.class);
    if (next != null) {
      try {
        return Page.seeOther(
            writes.once(
                submission,
                () -> {
                  employers.setStatus(new EmployerId(id), submission.requireVersion(), next);
                  return HOME + "/" + id;
                }));
      } catch (RefusedException refused) {
        form.rejectAll(refused.reasons());
      } catch (StaleChange faster) {
        form.rejectForm("reason.stale");
        return Page.conflict("employers/one", page(id, form));
      }
    }
    return Page.unprocessable("employers/one", page(id, form));
  }

  private EmployerPage page(UUID id, Form statusForm) {
    EmployerId employer = new EmployerId(id);
    EmployerSummary summary = employers.summary(employer);
    boolean own = Acting.current().scope().contains(summary.regency());
    return new EmployerPage(
        summary,
        employers.address(employer),
        own ? employers.contacts(employer) : List.of(),
        own,
        sections.of("employer", id),
        statusForm,
        classifications,
        clock.instant());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
