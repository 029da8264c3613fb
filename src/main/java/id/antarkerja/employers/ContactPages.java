package id.antarkerja.employers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.web.Form;
import id.antarkerja.web.Merge;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
  static final String HOME = EmployerPages.HOME + "/kontak";
  private static final List<Merge.Unit> UNITS =
      List.of(
          Merge.Unit.of("contactName", "employers.contactName"),
          Merge.Unit.of("position", "employers.position"),
          Merge.Unit.of("phone", "employers.phone"),
          Merge.Unit.of("email", "employers.email"));

  private final Contacts contacts;
  private final Writes writes;
  private final Clock clock;

  ContactPages(Contacts contacts, Writes writes, Clock clock) {
    this.contacts = contacts;
    this.writes = writes;
    this.clock = clock;
  }

  @GetMapping(HOME + "/{id}/ubah")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView form(@PathVariable UUID id) {
    Contacts.Found found = contacts.one(id);
    StepUp.require();
    return Page.of(TEMPLATE, page(found, fresh(found.contact()), found.contact().version()));
  }

  /** Another officer says that the address is the company's. */
  @PostMapping(HOME + "/{id}/sahkan")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView confirm(@PathVariable UUID id, Submission submission) {
    return step(id, submission, () -> contacts.confirm(id, submission.requireVersion()));
  }

  @PostMapping(HOME + "/{id}/akhiri")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView end(@PathVariable UUID id, Submission submission) {
    return step(id, submission, () -> contacts.end(id, submission.requireVersion()));
  }

  private ModelAndView step(UUID id, Submission submission, Runnable step) {
    Contacts.Found found = contacts.one(id);
    StepUp.require();
    Form form = fresh(found.contact());
    try {
      return Page.seeOther(
          writes.once(
              submission,
              () -> {
                step.run();
                return back(found);
              }));
    } catch (RefusedException refused) {
      form.rejectAll(refused.reasons());
      return Page.unprocessable(TEMPLATE, page(found, form, found.contact().version()));
    } catch (StaleChange faster) {
      form.rejectForm("reason.stale");
      return Page.conflict(TEMPLATE, page(found, form, found.contact().version()));
    }
  }

  @PostMapping(HOME + "/{id}/ubah")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView change(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Form form = Merge.answered(Form.of(fields), UNITS);
    try {
      return saved(contacts.one(id), submission.requireVersion(), form, submission);
    } catch (StaleChange faster) {
      return together(id, form, submission);
    }
  }

  private ModelAndView saved(Contacts.Found found, int version, Form form, Submission submission) {
    NewContact changed = EmployerForm.contact(form);
    if (changed == null) {
      return Page.unprocessable(TEMPLATE, page(found, form, version));
    }
    StepUp.require();
    return Page.seeOther(
        writes.once(
            submission,
            () -> {
              contacts.change(found.contact().id(), version, changed);
              return back(found);
            }));
  }

  private ModelAndView together(UUID id, Form mine, Submission submission) {
    Contacts.Found now = contacts.one(id);
    Merge merge = Merge.of(mine, stored(now.contact()), UNITS);
    if (!merge.isClean()) {
      return Page.conflict(
          "web/merge",
          merge.page(
              now.contact().name(),
              "employers",
              HOME + "/" + id,
              back(now),
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

  private ContactPage page(Contacts.Found found, Form form, int version) {
    Contact contact = found.contact();
    boolean waits = contact.waits(clock.instant());
    return new ContactPage(
        form,
        found.employer(),
        HOME + "/" + contact.id(),
        version,
        waits ? ContactNews.from(contact, found.employer()) : null,
        waits && !Objects.equals(contact.enteredBy(), Acting.current().actor().id()));
  }

  private static String back(Contacts.Found found) {
    return EmployerPages.HOME + "/" + found.employer().id();
  }

  private static Form fresh(Contact contact) {
    Form form = stored(contact);
    form.put(Merge.BASE, Merge.base(form, UNITS));
    return form;
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

  /**
   * @param waitsUntil when the address begins to sign in; null when it does already, or is none
   * @param mayConfirm whether the reader is another one than who entered it
   */
  record ContactPage(
      Form form,
      EmployerSummary employer,
      String at,
      int version,
      @Nullable String waitsUntil,
      boolean mayConfirm) {
    String back() {
      return EmployerPages.HOME + "/" + employer.id();
    }
  }
}
