package id.antarkerja.vacancies;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.vacancies.VacancyDesk.Verifying;
import id.antarkerja.web.Form;
import id.antarkerja.web.Merge;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * An employer's corrections to a vacancy; it is verified again. Two officers at once: what only one
 * of them changed is kept, the rest is asked.
 */
@Controller
class VacancyChangePages {
  private static final String TEMPLATE = "vacancies/change";
  private static final String SUFFIX = "/ubah";

  private final Vacancies vacancies;
  private final VacancyDesk desk;
  private final VacancyForm reader;
  private final StoredVacancy stored;
  private final Classifications classifications;
  private final Writes writes;

  VacancyChangePages(
      Vacancies vacancies,
      VacancyDesk desk,
      VacancyForm reader,
      StoredVacancy stored,
      Classifications classifications,
      Writes writes) {
    this.vacancies = vacancies;
    this.desk = desk;
    this.reader = reader;
    this.stored = stored;
    this.classifications = classifications;
    this.writes = writes;
  }

  @GetMapping(VacancyPages.HOME + "/{id}" + SUFFIX)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView form(@PathVariable UUID id) {
    Verifying now = desk.verifying(new VacancyId(id));
    if (!now.read().summary().status().mayBeRevised()) {
      return Page.seeOther(VacancyPages.HOME + "/" + id);
    }
    Form form = stored.form(now);
    form.put(Merge.BASE, Merge.base(form, StoredVacancy.UNITS));
    return Page.of(TEMPLATE, page(form, now, now.read().summary().version()));
  }

  @PostMapping(VacancyPages.HOME + "/{id}" + SUFFIX)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView change(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Verifying now = desk.verifying(new VacancyId(id));
    Form form = Merge.answered(Form.of(fields), StoredVacancy.UNITS);
    try {
      return saved(now, submission.requireVersion(), form, submission);
    } catch (StaleChange faster) {
      return together(new VacancyId(id), form, submission);
    }
  }

  /** Or the form with what is wrong with it. */
  private ModelAndView saved(Verifying now, int version, Form form, Submission submission) {
    NewVacancy changed = read(form, now);
    if (changed != null) {
      VacancyId id = now.read().summary().id();
      try {
        return Page.seeOther(
            writes.once(
                submission,
                () -> {
                  vacancies.revise(id, version, changed);
                  return Acting.current().scope().contains(changed.regency())
                      ? VacancyPages.HOME + "/" + id.value()
                      : VacancyPages.HOME;
                }));
      } catch (RefusedException refused) {
        form.rejectAll(refused.reasons());
      }
    }
    return Page.unprocessable(TEMPLATE, page(form, now, version));
  }

  private ModelAndView together(VacancyId id, Form mine, Submission submission) {
    Verifying now = desk.verifying(id);
    VacancySummary vacancy = now.read().summary();
    Merge merge = Merge.of(mine, stored.form(now), StoredVacancy.UNITS);
    if (!merge.isClean()) {
      String path = VacancyPages.HOME + "/" + id.value();
      return Page.conflict(
          "web/merge",
          merge.page(
              vacancy.title(),
              "vacancies",
              path,
              path,
              vacancy.version(),
              StoredVacancy.UNITS,
              stored::inWords));
    }
    try {
      return saved(now, vacancy.version(), merge.merged(), submission);
    } catch (StaleChange again) {
      return together(id, mine, submission);
    }
  }

  private @Nullable NewVacancy read(Form form, Verifying now) {
    VacancyForm.Entered entered = reader.read(stored.ofSameEmployer(form, now));
    return entered == null
        ? null
        : stored.keeping(entered.vacancy().apply(now.read().summary().employer()), form, now);
  }

  private ChangePage page(Form form, Verifying now, int version) {
    return new ChangePage(
        new VacancyFormPage(form, classifications), now.read().summary(), version);
  }

  record ChangePage(VacancyFormPage fields, VacancySummary vacancy, int version) {
    Form form() {
      return fields.form();
    }

    String path() {
      return VacancyPages.HOME + "/" + vacancy.id().value();
    }
  }
}
