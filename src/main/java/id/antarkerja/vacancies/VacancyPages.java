package id.antarkerja.vacancies;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.employers.Employers;
import id.antarkerja.employers.NewEmployer;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.kernel.Verdict;
import id.antarkerja.vacancies.VacancyReads.ListRow;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Sections;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Vacancies as officers list, enter, read, pause and close them. */
@Controller
class VacancyPages {
  static final String HOME = "/petugas/lowongan";
  private static final int PAGE = 50;

  private final Vacancies vacancies;
  private final VacancyDesk desk;
  private final VacancyForm reader;
  private final Employers employers;
  private final Classifications classifications;
  private final Sections sections;
  private final Writes writes;

  VacancyPages(
      Vacancies vacancies,
      VacancyDesk desk,
      VacancyForm reader,
      Employers employers,
      Classifications classifications,
      Sections sections,
      Writes writes) {
    this.vacancies = vacancies;
    this.desk = desk;
    this.reader = reader;
    this.employers = employers;
    this.classifications = classifications;
    this.sections = sections;
    this.writes = writes;
  }

  @GetMapping(HOME)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView list(
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") long setelah) {
    VacancyFilter filter = VacancyFilter.of(status);
    String words = q.length() > 100 ? q.substring(0, 100) : q.replace("\u0000", "");
    List<ListRow> rows = desk.page(filter, words, setelah, PAGE + 1);
    String next = null;
    if (rows.size() > PAGE) {
      rows = rows.subList(0, PAGE);
      next = address(filter, words) + "&setelah=" + rows.getLast().seq();
    }
    return Page.of(
        "vacancies/list",
        new VacancyListPage(
            filter,
            rows.stream().map(ListRow::vacancy).toList(),
            desk.waiting(),
            words,
            setelah == 0,
            next));
  }

  @GetMapping(HOME + "/baru")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView form() {
    return Page.of("vacancies/new", new VacancyFormPage(reader.empty(), classifications));
  }

  @PostMapping(HOME + "/baru")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView submit(@RequestParam MultiValueMap<String, String> fields, Submission submission) {
    Form form = Form.of(fields);
    VacancyForm.Entered entered = reader.read(form);
    if (entered != null) {
      try {
        return Page.seeOther(writes.once(submission, () -> submitted(entered)));
      } catch (RefusedException refused) {
        form.rejectAll(refused.reasons());
      } catch (NotThere unknownEmployer) {
        form.reject("employer", "error.choice");
      }
    }
    return Page.unprocessable("vacancies/new", new VacancyFormPage(form, classifications));
  }

  private String submitted(VacancyForm.Entered entered) {
    UUID known = entered.recruiter().known();
    EmployerId employer =
        known != null
            ? new EmployerId(known)
            : employers.findOrRegister(
                NewEmployer.named(entered.recruiter().newName(), entered.regency()));
    VacancyId id = vacancies.submit(entered.vacancy().apply(employer));
    return Acting.current().scope().contains(entered.regency())
        ? HOME + "/" + id.value() + "/periksa"
        : HOME;
  }

  @GetMapping(HOME + "/{id}")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView one(@PathVariable UUID id) {
    return Page.of("vacancies/one", page(id, Form.empty()));
  }

  @PostMapping(HOME + "/{id}/jeda")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView pause(@PathVariable UUID id, Submission submission) {
    VacancyId vacancy = new VacancyId(id);
    return decide(
        id, Form.empty(), submission, () -> vacancies.pause(vacancy, submission.requireVersion()));
  }

  @PostMapping(HOME + "/{id}/lanjut")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView resume(@PathVariable UUID id, Submission submission) {
    VacancyId vacancy = new VacancyId(id);
    return decide(
        id, Form.empty(), submission, () -> vacancies.resume(vacancy, submission.requireVersion()));
  }

  @PostMapping(HOME + "/{id}/tutup")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView close(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Form form = Form.of(fields);
    CloseReason reason = form.requiredOneOf("reason", CloseReason.class);
    String note = form.lines("note", 1000);
    if (reason == null || form.hasErrors()) {
      return Page.unprocessable("vacancies/one", page(id, form));
    }
    return decide(
        id,
        form,
        submission,
        () ->
            vacancies.close(
                new VacancyId(id), submission.requireVersion(), reason, note == null ? "" : note));
  }

  private ModelAndView decide(
      UUID id, Form form, Submission submission, Supplier<Verdict> decision) {
    try {
      return Page.seeOther(
          writes.once(
              submission,
              () -> {
                if (decision.get() instanceof Verdict.Refused refused) {
                  throw new RefusedException(refused.reasons());
                }
                return HOME + "/" + id;
              }));
    } catch (RefusedException refused) {
      form.rejectAll(refused.reasons());
      return Page.unprocessable("vacancies/one", page(id, form));
    } catch (StaleChange faster) {
      form.rejectForm("reason.stale");
      return Page.conflict("vacancies/one", page(id, form));
    }
  }

  private VacancyPage page(UUID id, Form form) {
    VacancyRead read = desk.one(new VacancyId(id));
    boolean own = Acting.current().scope().contains(read.summary().regency());
    return new VacancyPage(
        read, desk.history(id), sections.of("vacancy", id), own, form, classifications);
  }

  static String address(VacancyFilter filter, String words) {
    return HOME + "?status=" + filter + "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
