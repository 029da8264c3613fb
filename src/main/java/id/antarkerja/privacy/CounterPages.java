package id.antarkerja.privacy;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Section;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person asks at the counter; the officer enters it for them. */
@Controller
class CounterPages implements Section {
  private static final String PERSON = "/petugas/pencari-kerja/";

  private final Asking asking;
  private final Requests requests;
  private final PersonRegister register;
  private final Days days;
  private final Writes writes;
  private final TransactionTemplate transaction;

  CounterPages(
      Asking asking,
      Requests requests,
      PersonRegister register,
      Days days,
      Writes writes,
      TransactionTemplate transaction) {
    this.asking = asking;
    this.requests = requests;
    this.register = register;
    this.days = days;
    this.writes = writes;
    this.transaction = transaction;
  }

  @Override
  public String page() {
    return "jobseeker";
  }

  @Override
  public int order() {
    return 70;
  }

  @Override
  public String labelKey() {
    return "privacy.section";
  }

  @Override
  public String href(UUID publicId) {
    return PERSON + publicId + "/privasi";
  }

  /** NIK and contacts stand here in full, as what may be wrong. */
  @GetMapping(PERSON + "{publicId}/privasi")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView show(@PathVariable UUID publicId) {
    StepUp.require();
    return Page.of("privacy/counter", page(publicId, Form.empty()));
  }

  @PostMapping(PERSON + "{publicId}/privasi/{what}")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView ask(
      @PathVariable UUID publicId,
      @PathVariable String what,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    StepUp.require();
    Form form = Form.of(fields);
    Wish wish = Wish.read(what, form);
    if (form.hasErrors()) {
      return Page.unprocessable("privacy/counter", page(publicId, form));
    }
    try {
      return Page.seeOther(
          writes.once(
              submission,
              () -> {
                PersonRegister.Person person =
                    register.byPublicId(publicId).orElseThrow(NotThere::new);
                wish.enter(asking, person.id());
                return href(publicId);
              }));
    } catch (RefusedException refused) {
      return Page.unprocessable(
          "privacy/counter", page(publicId, form.rejectAll(refused.reasons())));
    }
  }

  private RequestsPage page(UUID publicId, Form form) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              PersonRegister.Person person =
                  register.byPublicId(publicId).orElseThrow(NotThere::new);
              return new RequestsPage(
                  person,
                  requests.ofPerson(person.id()),
                  register.correctable(person.id()),
                  href(publicId),
                  days.clock().instant(),
                  form);
            }));
  }
}
