package id.antarkerja.privacy;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.List;
import java.util.Map;
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

/** The officers' worklist of requests, most urgent first, and what they decide. */
@Controller
class CasePages {
  static final String PATH = "/petugas/privasi";
  private static final String ONE = PATH + "/{id}";
  private static final int MOST = 50;

  private final Requests requests;
  private final Erasing erasing;
  private final PersonRegister register;
  private final OwnCopy copy;
  private final Days days;
  private final Audit audit;
  private final Writes writes;
  private final TransactionTemplate transaction;

  CasePages(
      Requests requests,
      Erasing erasing,
      PersonRegister register,
      OwnCopy copy,
      Days days,
      Audit audit,
      Writes writes,
      TransactionTemplate transaction) {
    this.requests = requests;
    this.erasing = erasing;
    this.register = register;
    this.copy = copy;
    this.days = days;
    this.audit = audit;
    this.writes = writes;
    this.transaction = transaction;
  }

  @GetMapping(PATH)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView list(@RequestParam(defaultValue = "") String tab) {
    boolean ended = tab.equals("selesai");
    return Page.of(
        "privacy/list",
        read(
            () -> {
              List<Case> cases = ended ? requests.ended(MOST) : requests.open(MOST);
              List<UUID> persons = cases.stream().map(Case::personId).distinct().toList();
              Map<UUID, PersonRegister.Person> known = register.all(persons);
              return new CaseListPage(
                  cases,
                  known,
                  audit.listed("privacy.cases", Purpose.RIGHTS, known.keySet()),
                  ended,
                  days.clock().instant());
            }));
  }

  @GetMapping(ONE)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView one(@PathVariable UUID id) {
    return Page.of("privacy/one", page(id, Form.empty()));
  }

  @PostMapping(ONE + "/selesai")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView done(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Form form = Form.of(fields);
    String answer = form.lines("doneAnswer", 500);
    return decided(
        id,
        form,
        () -> {
          List<Reason> against = read(() -> requests.against(id));
          if (!against.isEmpty()) {
            throw new RefusedException(against);
          }
          return written(
              id, submission, () -> requests.done(id, submission.requireVersion(), answer));
        });
  }

  @PostMapping(ONE + "/tolak")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView refused(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Form form = Form.of(fields);
    String answer = form.requiredLines("answer", 500);
    return once(
        id,
        form,
        submission,
        () -> requests.refused(id, submission.requireVersion(), Objects.requireNonNull(answer)));
  }

  /** The first officer saw that nothing forbids it. */
  @PostMapping(ONE + "/periksa")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView checked(@PathVariable UUID id, Submission submission) {
    UUID person = read(() -> requests.one(id)).personId();
    List<Reason> duties = erasing.duties(person);
    return once(
        id,
        Form.empty(),
        submission,
        () -> requests.checked(id, submission.requireVersion(), duties));
  }

  /** The second officer says yes. */
  @PostMapping(ONE + "/setujui")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView confirmed(@PathVariable UUID id, Submission submission) {
    read(() -> requests.one(id));
    return decided(id, Form.empty(), () -> erasing.confirmed(id, submission));
  }

  /** A copy for a person at the counter, who asked for it; kept nowhere on the way. */
  @PostMapping(ONE + "/salinan")
  @Allowed({Role.OFFICER, Role.HEAD})
  ResponseEntity<byte[]> fetch(@PathVariable UUID id) {
    StepUp.require();
    Case asked = read(() -> requests.toFetch(id));
    byte[] zip = copy.zip(asked.personId());
    read(
        () -> {
          requests.fetched(id);
          audit.read("privacy.copy", Purpose.RIGHTS, asked.personId(), "all");
          return true;
        });
    return Download.zip(zip);
  }

  private ModelAndView once(UUID id, Form form, Submission submission, Runnable step) {
    return decided(id, form, () -> written(id, submission, step));
  }

  private String written(UUID id, Submission submission, Runnable step) {
    return writes.once(
        submission,
        () -> {
          step.run();
          return PATH + "/" + id;
        });
  }

  private ModelAndView decided(UUID id, Form form, Supplier<String> decision) {
    provenFor(read(() -> requests.one(id)));
    if (form.hasErrors()) {
      return Page.unprocessable("privacy/one", page(id, form));
    }
    try {
      return Page.seeOther(decision.get());
    } catch (RefusedException refused) {
      return Page.unprocessable("privacy/one", page(id, form.rejectAll(refused.reasons())));
    } catch (StaleChange faster) {
      return Page.conflict("privacy/one", page(id, form.rejectForm("reason.stale")));
    }
  }

  private CasePage page(UUID id, Form form) {
    Case asked = read(() -> requests.one(id));
    provenFor(asked);
    List<Reason> duties =
        asked.kind() == CaseKind.ERASURE && asked.state().isOpen()
            ? erasing.duties(asked.personId())
            : List.of();
    return read(
        () -> {
          Map<UUID, PersonRegister.Person> known = register.all(List.of(asked.personId()));
          audit.read("privacy.case", Purpose.RIGHTS, asked.personId(), "name");
          return new CasePage(
              asked,
              known.get(asked.personId()),
              label(asked),
              duties,
              Objects.equals(asked.checkedBy(), Acting.current().actor().id()),
              Acting.current().territory().equals(asked.territory()),
              days.clock().instant(),
              form);
        });
  }

  /** Numbers and contacts in full, and what can't be taken back. */
  private static void provenFor(Case asked) {
    if (asked.kind() == CaseKind.CORRECTION || asked.kind() == CaseKind.ERASURE) {
      StepUp.require();
    }
  }

  private String label(Case asked) {
    return asked.kind() != CaseKind.CORRECTION
        ? ""
        : register.correctable(asked.personId()).stream()
            .filter(field -> field.name().equals(asked.field()))
            .findFirst()
            .map(PersonRegister.Field::label)
            .orElse("");
  }

  private <R> R read(Supplier<R> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }
}
