package id.antarkerja.partners;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One commitment: promised in a draft, reported by one side, answered by the other. */
@Controller
class CommitmentPages {
  private static final String PROMISE = "/kesepakatan/{id}/janji";
  private static final String ONE = "/janji/{id}";
  private static final String TEMPLATE = "partners/commitment";

  private final Rooms rooms;
  private final Agreements agreements;
  private final Commitments commitments;
  private final AgreementPages drafts;
  private final Facts facts;
  private final Doing doing;
  private final TransactionOperations transaction;

  CommitmentPages(
      Rooms rooms,
      Agreements agreements,
      Commitments commitments,
      AgreementPages drafts,
      Facts facts,
      Doing doing,
      TransactionOperations transaction) {
    this.rooms = rooms;
    this.agreements = agreements;
    this.commitments = commitments;
    this.drafts = drafts;
    this.facts = facts;
    this.doing = doing;
    this.transaction = transaction;
  }

  @PostMapping({Side.OF_DESK + PROMISE, Side.OF_FIRM + PROMISE})
  @Allowed({Role.OFFICER, Role.HEAD, Role.EMPLOYER})
  ModelAndView promise(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Side side = Side.here();
    int version = submission.requireVersion();
    transaction.executeWithoutResult(status -> agreements.demandParty(agreements.one(id)));
    Form form = Form.of(fields);
    NewCommitment promised = read(form);
    if (promised == null) {
      return Page.unprocessable("partners/agreement", drafts.page(id, form));
    }
    return doing.once(
        submission,
        form,
        () -> {
          commitments.promise(id, version, promised);
          return AgreementPages.path(side, id) + "#janji";
        },
        () -> Page.unprocessable("partners/agreement", drafts.page(id, form)));
  }

  private @Nullable NewCommitment read(Form form) {
    UUID by = form.value("byOrg").isEmpty() ? null : form.uuid("byOrg");
    UUID to = form.value("toOrg").isEmpty() ? null : form.uuid("toOrg");
    if (form.value("byOrg").isEmpty()) {
      form.reject("byOrg", "error.choose");
    }
    if (form.value("toOrg").isEmpty()) {
      form.reject("toOrg", "error.choose");
    }
    if (by != null && by.equals(to)) {
      form.reject("toOrg", "partners.error.sides");
    }
    String what = Words.line(form, "what", NewCommitment.LONGEST_WHAT);
    Integer quantity = form.whole("quantity", 1, NewCommitment.MOST);
    String unit =
        form.value("unit").isEmpty() ? null : Words.line(form, "unit", NewCommitment.LONGEST_UNIT);
    if (!form.hasErrors() && (quantity == null) != (unit == null)) {
      form.reject(quantity == null ? "quantity" : "unit", "partners.error.unit");
    }
    LocalDate due = form.requiredDate("dueOn");
    if (due != null && due.isBefore(facts.today(""))) {
      form.reject("dueOn", "partners.error.due");
    }
    return form.hasErrors()
        ? null
        : new NewCommitment(
            Objects.requireNonNull(by),
            Objects.requireNonNull(to),
            Objects.requireNonNull(what),
            quantity,
            unit,
            Objects.requireNonNull(due));
  }

  /** The version is that of the agreement, whose draft loses it. */
  @PostMapping({Side.OF_DESK + ONE + "/buang", Side.OF_FIRM + ONE + "/buang"})
  @Allowed({Role.OFFICER, Role.HEAD, Role.EMPLOYER})
  ModelAndView takeOut(@PathVariable UUID id, Submission submission) {
    Side side = Side.here();
    int version = submission.requireVersion();
    UUID agreement = commitments.one(id).agreementId();
    Form form = Form.empty();
    return doing.once(
        submission,
        form,
        () -> {
          commitments.takeOut(id, version);
          return AgreementPages.path(side, agreement) + "#janji";
        },
        () -> Page.unprocessable("partners/agreement", drafts.page(agreement, form)));
  }

  @GetMapping({Side.OF_DESK + ONE, Side.OF_FIRM + ONE})
  @Allowed({Role.OFFICER, Role.HEAD, Role.EMPLOYER})
  ModelAndView one(@PathVariable UUID id) {
    return Page.of(TEMPLATE, page(id, Form.empty()));
  }

  @PostMapping({Side.OF_DESK + ONE + "/bukti", Side.OF_FIRM + ONE + "/bukti"})
  @Allowed({Role.OFFICER, Role.HEAD, Role.EMPLOYER})
  ModelAndView report(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Side side = Side.here();
    Commitment commitment = commitments.ours(id);
    Form form = Form.of(fields);
    LocalDate on = form.requiredDate("onDate");
    Integer amount =
        commitment.quantity() == null ? null : form.requiredWhole("amount", 1, NewCommitment.MOST);
    String note = Words.lines(form, "note", 1000);
    if (on == null || note == null || form.hasErrors()) {
      return Page.unprocessable(TEMPLATE, page(id, form));
    }
    return doing.once(
        submission,
        form,
        () -> {
          commitments.report(id, on, amount, note);
          return path(side, id);
        },
        () -> Page.unprocessable(TEMPLATE, page(id, form)));
  }

  @PostMapping({Side.OF_DESK + ONE + "/bukti/{evidence}", Side.OF_FIRM + ONE + "/bukti/{evidence}"})
  @Allowed({Role.OFFICER, Role.HEAD, Role.EMPLOYER})
  ModelAndView answer(
      @PathVariable UUID id,
      @PathVariable UUID evidence,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Side side = Side.here();
    commitments.ours(id);
    Form form = Form.of(fields).put(CommitmentPage.ANSWERED, evidence);
    Answer answer = form.requiredOneOf("answer", Answer.class);
    @Nullable String refusal = answer == Answer.NO ? Words.reason(form, "refusal") : null;
    if (form.hasErrors()) {
      return Page.unprocessable(TEMPLATE, page(id, form));
    }
    return doing.once(
        submission,
        form,
        () -> {
          commitments.answer(id, evidence, refusal);
          return path(side, id);
        },
        () -> Page.unprocessable(TEMPLATE, page(id, form)));
  }

  enum Answer {
    YES,
    NO
  }

  @PostMapping({Side.OF_DESK + ONE + "/selesai", Side.OF_FIRM + ONE + "/selesai"})
  @Allowed({Role.OFFICER, Role.HEAD, Role.EMPLOYER})
  ModelAndView settle(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Side side = Side.here();
    int version = submission.requireVersion();
    commitments.ours(id);
    Form form = Form.of(fields);
    CommitmentState state = form.requiredOneOf("state", CommitmentState.class);
    String reason = Words.reason(form, "reason");
    if (state == null || reason == null || form.hasErrors()) {
      return Page.unprocessable(TEMPLATE, page(id, form));
    }
    return doing.once(
        submission,
        form,
        () -> {
          commitments.settle(id, version, state, reason);
          return path(side, id);
        },
        () -> Page.unprocessable(TEMPLATE, page(id, form)));
  }

  static String path(Side side, UUID id) {
    return side.base() + "/janji/" + id;
  }

  private CommitmentPage page(UUID id, Form form) {
    Side side = Side.here();
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Commitment commitment = commitments.one(id);
              return new CommitmentPage(
                  side,
                  commitment,
                  agreements.one(commitment.agreementId()),
                  rooms.mySeat(commitment.roomId()).orElse(null),
                  commitments.evidence(id),
                  facts.today(commitment.territory()),
                  rooms.one(commitment.roomId()).zone(),
                  form);
            }));
  }
}
