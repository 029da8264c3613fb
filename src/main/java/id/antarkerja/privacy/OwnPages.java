package id.antarkerja.privacy;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A person's rights on their own pages: read as themself, written by the system on their behalf.
 * What stands there in full, and what can't be taken back, needs a fresh proof: a telephone that
 * was left open shows neither.
 */
@Controller
class OwnPages {
  private static final String REQUESTS = "/saya/permintaan";

  private final OwnCopy copy;
  private final OwnTrail trail;
  private final Asking asking;
  private final Requests requests;
  private final PersonRegister register;
  private final List<ConsentSource> consents;
  private final Days days;
  private final Writes writes;
  private final TransactionTemplate transaction;

  OwnPages(
      OwnCopy copy,
      OwnTrail trail,
      Asking asking,
      Requests requests,
      PersonRegister register,
      List<ConsentSource> consents,
      Days days,
      Writes writes,
      TransactionTemplate transaction) {
    this.copy = copy;
    this.trail = trail;
    this.asking = asking;
    this.requests = requests;
    this.register = register;
    this.consents =
        consents.stream().sorted(Comparator.comparingInt(ConsentSource::order)).toList();
    this.days = days;
    this.writes = writes;
    this.transaction = transaction;
  }

  @GetMapping("/saya/data")
  @Allowed(Role.CITIZEN)
  ModelAndView data() {
    StepUp.require();
    return Page.of("privacy/own", new CopyPage(copy.of(self()), ""));
  }

  @GetMapping("/saya/dibuka")
  @Allowed(Role.CITIZEN)
  ModelAndView opened() {
    return Page.of("privacy/opened", new OpenedPage(read(trail::readings)));
  }

  @GetMapping("/saya/persetujuan")
  @Allowed(Role.CITIZEN)
  ModelAndView consents() {
    StepUp.require();
    return Page.of("privacy/consents", consentsPage(Form.empty()));
  }

  @PostMapping("/saya/persetujuan")
  @Allowed(Role.CITIZEN)
  ModelAndView withdraw(@RequestParam MultiValueMap<String, String> fields, Submission submission) {
    StepUp.require();
    Form form = Form.of(fields);
    String source = form.value("source");
    String key = form.value("key");
    try {
      return written(
          submission,
          () -> {
            requireGiven(source, key);
            asking.withdrawal(self(), source, key);
            return "/saya/persetujuan";
          });
    } catch (RefusedException refused) {
      return Page.unprocessable(
          "privacy/consents", consentsPage(form.rejectAll(refused.reasons())));
    }
  }

  private void requireGiven(String source, String key) {
    boolean given =
        given().stream()
            .filter(g -> Boolean.TRUE.equals(g.consent().given()))
            .anyMatch(g -> g.source().equals(source) && g.consent().key().equals(key));
    if (!given) {
      throw new RefusedException(Reason.of("privacy.notGiven"));
    }
  }

  private ConsentsPage consentsPage(Form form) {
    return new ConsentsPage(given(), form);
  }

  private List<ConsentsPage.Given> given() {
    UUID self = self();
    return read(
        () ->
            consents.stream()
                .flatMap(
                    source ->
                        source.consents(self).stream()
                            .map(c -> new ConsentsPage.Given(source.code(), c)))
                .toList());
  }

  @GetMapping(REQUESTS)
  @Allowed(Role.CITIZEN)
  ModelAndView requests() {
    StepUp.require();
    return Page.of("privacy/requests", page(Form.empty()));
  }

  @PostMapping(REQUESTS + "/{what}")
  @Allowed(Role.CITIZEN)
  ModelAndView ask(
      @PathVariable String what,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    StepUp.require();
    Form form = Form.of(fields);
    var wish = Wish.read(what, form);
    if (form.hasErrors()) {
      return Page.unprocessable("privacy/requests", page(form));
    }
    try {
      return written(
          submission,
          () -> {
            UUID id = wish.enter(asking, self());
            return wish.fetches() ? REQUESTS + "?salinan=" + id : REQUESTS;
          });
    } catch (RefusedException refused) {
      return Page.unprocessable("privacy/requests", page(form.rejectAll(refused.reasons())));
    }
  }

  /** The zip; only of a copy that the person asked for. */
  @GetMapping(REQUESTS + "/{id}/salinan")
  @Allowed(Role.CITIZEN)
  ResponseEntity<byte[]> fetch(@PathVariable UUID id) {
    StepUp.require();
    Case asked = read(() -> requests.one(id));
    if (asked.kind() != CaseKind.COPY || !asked.personId().equals(self())) {
      throw new NotThere();
    }
    return Download.zip(copy.zip(self()));
  }

  private RequestsPage page(Form form) {
    UUID self = self();
    return read(
        () ->
            new RequestsPage(
                null,
                requests.ofPerson(self),
                register.correctable(self),
                REQUESTS,
                days.clock().instant(),
                form));
  }

  private ModelAndView written(Submission submission, Supplier<String> effect) {
    Acting system = Acting.onBehalfOf(Acting.current().actor(), "privacy");
    return Page.seeOther(Acting.get(system, () -> writes.once(submission, effect)));
  }

  private <R> R read(Supplier<R> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }

  /** The person, also while the system acts on their behalf. */
  private static UUID self() {
    return Objects.requireNonNull(Acting.current().actor().id());
  }
}
