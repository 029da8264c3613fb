package id.antarkerja.employers;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Entering how somebody at an employer is reached. */
@Controller
class NewContactPages {
  private static final String TEMPLATE = "employers/newContact";

  private final Employers employers;
  private final Writes writes;

  NewContactPages(Employers employers, Writes writes) {
    this.employers = employers;
    this.writes = writes;
  }

  @GetMapping(EmployerPages.HOME + "/{id}/kontak/baru")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView form(@PathVariable UUID id) {
    EmployerSummary employer = employers.changeable(new EmployerId(id));
    StepUp.require();
    return Page.of(TEMPLATE, new NewContactPage(Form.empty(), employer));
  }

  @PostMapping(EmployerPages.HOME + "/{id}/kontak")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView add(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    EmployerSummary employer = employers.changeable(new EmployerId(id));
    Form form = Form.of(fields);
    NewContact contact = EmployerForm.contact(form);
    if (contact == null) {
      return Page.unprocessable(TEMPLATE, new NewContactPage(form, employer));
    }
    StepUp.require();
    return Page.seeOther(
        writes.once(
            submission,
            () -> {
              employers.addContact(employer.employerId(), contact);
              return EmployerPages.HOME + "/" + id;
            }));
  }

  record NewContactPage(Form form, EmployerSummary employer) {
    String at() {
      return EmployerPages.HOME + "/" + employer.id();
    }
  }
}
