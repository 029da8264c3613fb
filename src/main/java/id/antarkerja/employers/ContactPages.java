package id.antarkerja.employers;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.web.Form;
import id.antarkerja.web.Merge;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changing how somebody at an employer is reached. Two at once: what both changed is asked. */
@Controller
class ContactPages {
  private static final String TEMPLATE = "employers/contact";
  private static final String HOME = EmployerPages.HOME + "/kontak";
  private static final List<Merge.Unit> UNITS =
      List.of(
          Merge.Unit.of("contactName", "employers.contactName"),
          Merge.Unit.of("position", "employers.position"),
          Merge.Unit.of("phone", "employers.phone"),
          Merge.Unit.of("email", "employers.email"));

  private final Employers employers;
  private final Writes writes;

  ContactPages(Employers employers, Writes writes) {
    this.employers = employers;
    this.writes = writes;
  }

  @GetMapping(HOME + "/{id}/ubah")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView form(@PathVariable UUID id) {
    Found found = found(id);
    Form form = stored(found.contact());
    form.put(Merge.BASE, Merge.base(form, UNITS));
    return Page.of(TEMPLATE, found.page(form, found.contact().version()));
  }

  @PostMapping(HOME + "/{id}/ubah")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView change(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Form form = Merge.answered(Form.of(fields), UNITS);
    try {
      return saved(found(id), submission.requireVersion(), form, submission);
    } catch (StaleChange faster) {
      return together(id, form, submission);
    }
  }

  private ModelAndView saved(Found found, int version, Form form, Submission submission) {
    NewContact changed = EmployerForm.contact(form);
    if (changed == null) {
      return Page.unprocessable(TEMPLATE, found.page(form, version));
    }
    EmployerId employer = found.employer().employerId();
    return Page.seeOther(
        writes.once(
            submission,
            () -> {
              employers.changeContact(employer, found.contact().id(), version, changed);
              return found.back();
            }));
  }

  private ModelAndView together(UUID id, Form mine, Submission submission) {
    Found now = found(id);
    Merge merge = Merge.of(mine, stored(now.contact()), UNITS);
    if (!merge.isClean()) {
      return Page.conflict(
          "web/merge",
          merge.page(
              now.contact().name(),
              "employers",
              HOME + "/" + id,
              now.back(),
              now.contact().version(),
              UNITS,
              ContactPages::inWords));
    }
    try {
      return saved(now, now.contact().version(), merge.merged(), submission);
    } catch (StaleChange again) {
      return together(id, mine, submission);
    }
  }

  private Found found(UUID id) {
    EmployerId employer = employers.employerOf(id);
    Contact contact =
        employers.contacts(employer).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(NotThere::new);
    return new Found(employers.summary(employer), contact);
  }

  private static Form stored(Contact contact) {
    return Form.empty()
        .put("contactName", contact.name())
        .put("position", contact.position())
        .put("phone", contact.phone())
        .put("email", contact.email());
  }

  private static Map<String, String> inWords(Form form) {
    return Map.of(
        "contactName", form.value("contactName"),
        "position", form.value("position"),
        "phone", form.value("phone"),
        "email", form.value("email"));
  }

  private record Found(EmployerSummary employer, Contact contact) {
    String back() {
      return EmployerPages.HOME + "/" + employer.id();
    }

    ContactPage page(Form form, int version) {
      return new ContactPage(form, employer, HOME + "/" + contact.id() + "/ubah", version);
    }
  }

  record ContactPage(Form form, EmployerSummary employer, String action, int version) {
    String back() {
      return EmployerPages.HOME + "/" + employer.id();
    }
  }
}
