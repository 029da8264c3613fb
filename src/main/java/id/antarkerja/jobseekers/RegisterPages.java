package id.antarkerja.jobseekers;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Registration at the counter. The form is posted also to have it looked at while it is filled in
 * (aksi=lihat) or to get a line more (aksi=tambah): a NIK never stands in an address.
 */
@Controller
class RegisterPages {
  static final String PATH = ListPages.PATH + "/daftar";
  static final String LOOK = "lihat";
  static final String ADD_JOB = "tambah";
  private static final String TEMPLATE = "jobseekers/form";

  private final Jobseekers jobseekers;
  private final JobseekerForm reader;
  private final FormPageMaker pages;
  private final Writes writes;

  RegisterPages(Jobseekers jobseekers, JobseekerForm reader, FormPageMaker pages, Writes writes) {
    this.jobseekers = jobseekers;
    this.reader = reader;
    this.pages = pages;
    this.writes = writes;
  }

  @GetMapping(PATH)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView form() {
    return Page.of(TEMPLATE, pages.page(Form.empty(), null));
  }

  @PostMapping(PATH)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView register(
      @RequestParam MultiValueMap<String, String> fields,
      @RequestParam(defaultValue = "") String aksi,
      Submission submission) {
    Form form = Form.of(fields);
    if (aksi.equals(LOOK) || aksi.equals(ADD_JOB)) {
      if (aksi.equals(ADD_JOB)) {
        WorkForm.addRow(form);
      }
      return Page.of(TEMPLATE, pages.page(form, null));
    }
    NewJobseeker person = reader.read(form);
    if (person != null) {
      try {
        return Page.seeOther(writes.once(submission, () -> registered(person)));
      } catch (RefusedException refused) {
        FormPageMaker.reject(form, refused.reasons());
      }
    }
    return Page.unprocessable(TEMPLATE, pages.page(form, null));
  }

  private String registered(NewJobseeker person) {
    return switch (jobseekers.register(person)) {
      case Registering.Registered made -> ListPages.PATH + "/" + made.publicId();
      case Registering.Refused refused -> throw new RefusedException(refused.reasons());
    };
  }
}
