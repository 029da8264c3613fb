package id.antarkerja.jobseekers;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changing a person's data; two officers at once see both versions. */
@Controller
class EditPages {
  static final String SUFFIX = "/ubah";
  private static final String TEMPLATE = "jobseekers/form";

  private final Jobseekers jobseekers;
  private final JobseekerForm reader;
  private final StoredForm stored;
  private final FormPageMaker pages;
  private final Shown shown;
  private final Writes writes;

  EditPages(
      Jobseekers jobseekers,
      JobseekerForm reader,
      StoredForm stored,
      FormPageMaker pages,
      Shown shown,
      Writes writes) {
    this.jobseekers = jobseekers;
    this.reader = reader;
    this.stored = stored;
    this.pages = pages;
    this.shown = shown;
    this.writes = writes;
  }

  @GetMapping(ListPages.PATH + "/{publicId}" + SUFFIX)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView form(@PathVariable UUID publicId) {
    JobseekerFile file = mine(publicId);
    return Page.of(TEMPLATE, pages.page(stored.of(file), known(file, file.version()), List.of()));
  }

  @PostMapping(ListPages.PATH + "/{publicId}" + SUFFIX)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView change(
      @PathVariable UUID publicId,
      @RequestParam MultiValueMap<String, String> fields,
      @RequestParam(defaultValue = "") String aksi,
      Submission submission) {
    JobseekerFile file = mine(publicId);
    int version = submission.requireVersion();
    Form form = Form.of(fields);
    if (aksi.equals(RegisterPages.LOOK) || aksi.equals(RegisterPages.ADD_JOB)) {
      if (aksi.equals(RegisterPages.ADD_JOB)) {
        WorkForm.addRow(form);
      }
      return Page.of(TEMPLATE, pages.page(form, known(file, version), List.of()));
    }
    NewJobseeker changed = reader.read(form);
    if (changed != null) {
      try {
        return Page.seeOther(writes.once(submission, () -> changed(file, version, changed)));
      } catch (RefusedException refused) {
        FormPageMaker.reject(form, refused.reasons());
      } catch (StaleChange stale) {
        return conflict(publicId, form, changed);
      }
    }
    return Page.unprocessable(TEMPLATE, pages.page(form, known(file, version), List.of()));
  }

  private String changed(JobseekerFile file, int version, NewJobseeker changed) {
    jobseekers
        .change(file.id(), version, changed)
        .ifPresent(
            refused -> {
              throw new RefusedException(refused.reasons());
            });
    return ListPages.PATH + "/" + file.publicId();
  }

  /** Both versions; sending again, with a new key, is a decision for one's own. */
  private ModelAndView conflict(UUID publicId, Form form, NewJobseeker changed) {
    JobseekerFile now = mine(publicId);
    form.put("_key", UUID.randomUUID());
    return Page.conflict(
        TEMPLATE, pages.page(form, known(now, now.version()), shown.differences(changed, now)));
  }

  private JobseekerFile mine(UUID publicId) {
    JobseekerFile file = jobseekers.one(publicId);
    if (!file.mayChange()) {
      throw new NotThere();
    }
    return file;
  }

  private static FormPage.Known known(JobseekerFile file, int version) {
    return new FormPage.Known(file.publicId(), file.identity().name(), version);
  }
}
