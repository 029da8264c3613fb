package id.antarkerja.jobseekers;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.access.StepUpNeeded;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.web.Form;
import id.antarkerja.web.Merge;
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

/**
 * Changing a person's data. NIK, phone and e-mail are on the form only for an officer who has just
 * proved who they are. Two officers at once: what only one changed is kept, the rest is asked.
 */
@Controller
class EditPages {
  static final String SUFFIX = "/ubah";
  static final String IDENTITY = "identitas";
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
  ModelAndView form(
      @PathVariable UUID publicId, @RequestParam(name = IDENTITY, defaultValue = "") String with) {
    boolean identity = !with.isEmpty();
    JobseekerFile file = mine(publicId);
    if (identity) {
      StepUp.require();
      file = jobseekers.inFull(publicId, IdentityPurpose.CORRECT);
    }
    Form form = stored.of(file);
    form.put(Merge.BASE, Merge.base(form, units(identity)));
    return Page.of(TEMPLATE, page(form, file, file.version(), identity));
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
    Form sent = Form.of(fields);
    boolean identity = sent.checked(IDENTITY);
    Form form = withIdentity(Merge.answered(sent, units(identity)), file, identity);
    if (aksi.equals(RegisterPages.LOOK) || aksi.equals(RegisterPages.ADD_JOB)) {
      if (aksi.equals(RegisterPages.ADD_JOB)) {
        WorkForm.addRow(form);
      }
      return Page.of(TEMPLATE, page(form, file, version, identity));
    }
    NewJobseeker changed = reader.read(form);
    if (changed != null) {
      try {
        if (identity) {
          StepUp.require();
          refuseTaken(file, changed.identity().nik());
        }
        return Page.seeOther(writes.once(submission, () -> changed(file, version, changed)));
      } catch (RefusedException refused) {
        FormPageMaker.reject(form, refused.reasons());
      } catch (StepUpNeeded late) {
        form.rejectForm("jobseekers.edit.proveAgain");
      } catch (StaleChange stale) {
        return together(publicId, form, identity, submission);
      }
    }
    return Page.unprocessable(TEMPLATE, page(form, file, version, identity));
  }

  private void refuseTaken(JobseekerFile file, @Nullable Nik wanted) {
    if (wanted != null) {
      jobseekers
          .nikTaken(file.id(), wanted)
          .ifPresent(
              reason -> {
                throw new RefusedException(reason);
              });
    }
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

  /** Somebody was faster: saved at once where nobody has to be asked. */
  private ModelAndView together(UUID publicId, Form mine, boolean identity, Submission submission) {
    JobseekerFile now = mine(publicId);
    List<Merge.Unit> units = units(identity);
    if (!identity) {
      MergeUnits.IDENTITY.forEach(name -> mine.put(name, null));
    }
    Merge merge = Merge.of(mine, stored.of(now), units);
    Form merged = withIdentity(merge.merged(), now, identity);
    NewJobseeker both = merge.isClean() ? reader.read(merged) : null;
    if (both != null) {
      try {
        return Page.seeOther(writes.once(submission, () -> changed(now, now.version(), both)));
      } catch (RefusedException refused) {
        FormPageMaker.reject(merged, refused.reasons());
      } catch (StaleChange again) {
        return together(publicId, mine, identity, submission);
      }
    }
    if (merge.isClean()) {
      return Page.unprocessable(TEMPLATE, page(merged, now, now.version(), identity));
    }
    String href = ListPages.PATH + "/" + publicId;
    return Page.conflict(
        "web/merge",
        merge.page(
            now.identity().name(),
            "jobseekers",
            href,
            href,
            now.version(),
            units,
            form -> inWords(withIdentity(form, now, identity))));
  }

  private Map<String, String> inWords(Form form) {
    form.put("nikChecked", "on");
    NewJobseeker read = reader.read(form);
    return read == null ? Map.of() : shown.all(read);
  }

  private static List<Merge.Unit> units(boolean identity) {
    return identity ? MergeUnits.ALL : MergeUnits.OPEN;
  }

  /** What is not on the form stays as it is. */
  private static Form withIdentity(Form form, JobseekerFile file, boolean identity) {
    if (!identity) {
      Identity who = file.identity();
      form.put("nik", who.nik() == null ? null : who.nik().digits())
          .put("phone", who.phone())
          .put("email", who.email());
    }
    return form;
  }

  private JobseekerFile mine(UUID publicId) {
    JobseekerFile file = jobseekers.one(publicId);
    if (!file.mayChange()) {
      throw new NotThere();
    }
    return file;
  }

  private FormPage page(Form form, JobseekerFile file, int version, boolean identity) {
    return pages.page(form, FormPage.Known.of(file, version, identity));
  }
}
