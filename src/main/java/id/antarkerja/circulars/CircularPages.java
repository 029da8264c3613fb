package id.antarkerja.circulars;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.officers.Offices;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One circular: read, acknowledged, sent and withdrawn. */
@Controller
class CircularPages {
  private static final String ONE = Circular.HOME + "/{id}";
  static final String TEMPLATE = "circulars/one";
  private static final int LONGEST_REASON = 500;
  private static final int SHORTEST_REASON = 10;

  private final Circulars circulars;
  private final Receipts receipts;
  private final Attachments attachments;
  private final Offices offices;
  private final CircularForm forms;
  private final Writes writes;
  private final TransactionOperations transaction;

  CircularPages(
      Circulars circulars,
      Receipts receipts,
      Attachments attachments,
      Offices offices,
      CircularForm forms,
      Writes writes,
      TransactionOperations transaction) {
    this.circulars = circulars;
    this.receipts = receipts;
    this.attachments = attachments;
    this.offices = offices;
    this.forms = forms;
    this.writes = writes;
    this.transaction = transaction;
  }

  @GetMapping(ONE)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN, Role.AUDITOR})
  ModelAndView one(@PathVariable UUID id) {
    return Page.of(TEMPLATE, page(id, Form.empty()));
  }

  @PostMapping(ONE + "/paham")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN, Role.AUDITOR})
  ModelAndView acknowledge(@PathVariable UUID id, Submission submission) {
    return done(id, submission, Form.empty(), () -> circulars.acknowledge(id));
  }

  @PostMapping(ONE + "/kirim")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView send(@PathVariable UUID id, Submission submission) {
    StepUp.require();
    int version = submission.requireVersion();
    return done(id, submission, Form.empty(), () -> circulars.send(id, version));
  }

  @PostMapping(ONE + "/buang")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView discard(@PathVariable UUID id, Submission submission) {
    int version = submission.requireVersion();
    return Page.seeOther(
        writes.once(
            submission,
            () -> {
              circulars.discard(id, version);
              return Circular.HOME + "?tab=kantor";
            }));
  }

  @PostMapping(ONE + "/tarik")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView withdraw(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    StepUp.require();
    int version = submission.requireVersion();
    circulars.ofOurs(id);
    Form form = Form.of(fields);
    String reason = form.requiredLines("reason", LONGEST_REASON);
    if (reason != null && reason.length() < SHORTEST_REASON) {
      form.reject("reason", "circulars.error.reason", SHORTEST_REASON);
    }
    if (reason == null || form.hasErrors()) {
      return Page.unprocessable(TEMPLATE, page(id, form));
    }
    return done(id, submission, form, () -> circulars.withdraw(id, version, reason));
  }

  private ModelAndView done(UUID id, Submission submission, Form form, Runnable effect) {
    try {
      return Page.seeOther(
          writes.once(
              submission,
              () -> {
                effect.run();
                return Circular.HOME + "/" + id;
              }));
    } catch (RefusedException refused) {
      form.rejectAll(refused.reasons());
      return Page.unprocessable(TEMPLATE, page(id, form));
    }
  }

  CircularPage page(UUID id, Form form) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Circular circular = circulars.open(id);
              return new CircularPage(
                  circular,
                  offices.one(circular.officeId()).name(),
                  forms.place(circular.text().audience().territory()),
                  attachments.of(id),
                  circulars.own(id).orElse(null),
                  Circulars.writes(circular) ? receipts.tally(id) : null,
                  Circulars.seesReceipts(circular),
                  Circulars.writes(circular),
                  circulars.maySend(),
                  StepUp.isFresh(),
                  form);
            }));
  }
}
