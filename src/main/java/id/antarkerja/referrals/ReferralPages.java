package id.antarkerja.referrals;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Role;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.notifications.Message;
import id.antarkerja.notifications.Notifications;
import id.antarkerja.officers.Offices;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.T;
import id.antarkerja.web.Writes;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One referral and its next step. */
@Controller
@RequestMapping("/petugas/rujukan/{id:[0-9a-f-]{36}}")
class ReferralPages {
  private final Referrals referrals;
  private final ReferralSteps steps;
  private final ReferralHistory history;
  private final Letters letters;
  private final Notifications notifications;
  private final Offices offices;
  private final Audit audit;
  private final Writes writes;
  private final TransactionTemplate transaction;

  ReferralPages(
      Referrals referrals,
      ReferralSteps steps,
      ReferralHistory history,
      Letters letters,
      Notifications notifications,
      Offices offices,
      Audit audit,
      Writes writes,
      TransactionTemplate transaction) {
    this.referrals = referrals;
    this.steps = steps;
    this.history = history;
    this.letters = letters;
    this.notifications = notifications;
    this.offices = offices;
    this.audit = audit;
    this.writes = writes;
    this.transaction = transaction;
  }

  @GetMapping
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView one(@PathVariable UUID id) {
    return Page.of("referrals/one", page(id, Form.empty()));
  }

  @GetMapping("/surat.pdf")
  @Allowed({Role.OFFICER, Role.HEAD})
  ResponseEntity<byte[]> letter(@PathVariable UUID id) {
    byte[] pdf = referrals.letter(new ReferralId(id));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"surat-pengantar.pdf\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(pdf);
  }

  @PostMapping("/jawaban")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView answer(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Form form = Form.of(fields);
    AnswerHow how = form.requiredOneOf("how", AnswerHow.class);
    String answer = form.value("answer");
    if (answer.equals("YES")) {
      if (!form.checked("consent")) {
        form.reject("consent", "referrals.error.consent");
      }
      return write(
          id,
          form,
          submission,
          referral ->
              referrals.agree(
                  referral, submission.requireVersion(), Objects.requireNonNull(how), true));
    }
    if (!answer.equals("NO")) {
      form.reject("answer", "error.choose");
      return again(id, form);
    }
    DeclineReason reason = form.requiredOneOf("declineReason", DeclineReason.class);
    return write(
        id,
        form,
        submission,
        referral ->
            referrals.decline(
                referral,
                submission.requireVersion(),
                Objects.requireNonNull(how),
                Objects.requireNonNull(reason)));
  }

  @PostMapping("/surat")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView issue(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Form form = Form.of(fields);
    Interview interview = OutcomeForm.interview(form, false, today(id));
    return write(
        id,
        form,
        submission,
        referral -> referrals.issueLetter(referral, submission.requireVersion(), interview));
  }

  @PostMapping("/hasil")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView outcome(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Form form = Form.of(fields);
    ReferralStatus outcome = form.requiredOneOf("outcome", ReferralStatus.class);
    Consumer<ReferralId> effect =
        outcome == null ? null : Outcomes.read(form, outcome, referrals, submission, today(id));
    return effect == null ? again(id, form) : write(id, form, submission, effect);
  }

  @PostMapping("/tautan")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView link(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    return write(id, Form.of(fields), submission, referrals::renewLink);
  }

  @PostMapping("/batal")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView withdraw(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Form form = Form.of(fields);
    WithdrawReason reason = form.requiredOneOf("withdrawReason", WithdrawReason.class);
    if (reason == WithdrawReason.VACANCY_CLOSED) {
      form.reject("withdrawReason", "error.choice");
    }
    return write(
        id,
        form,
        submission,
        referral ->
            referrals.withdraw(
                referral, submission.requireVersion(), Objects.requireNonNull(reason)));
  }

  private ModelAndView write(
      UUID id, Form form, Submission submission, Consumer<ReferralId> effect) {
    if (form.hasErrors()) {
      return again(id, form);
    }
    try {
      return Page.seeOther(
          writes.once(
              submission,
              () -> {
                effect.accept(new ReferralId(id));
                return after(referrals.one(new ReferralId(id)));
              }));
    } catch (RefusedException refused) {
      form.rejectAll(refused.reasons());
      return again(id, form);
    } catch (StaleChange faster) {
      form.rejectForm("reason.stale");
      return Page.conflict("referrals/one", page(id, form));
    }
  }

  /** What has ended is of the holding office's business only, unless the person was taken. */
  private static String after(Referral referral) {
    boolean staysInSight =
        referral.status().isOpen()
            || referral.status() == ReferralStatus.HIRED
            || Acting.current().scope().contains(referral.territory());
    return "/petugas/rujukan" + (staysInSight ? "/" + referral.id().value() : "");
  }

  private ModelAndView again(UUID id, Form form) {
    return Page.unprocessable("referrals/one", page(id, form));
  }

  private LocalDate today(UUID id) {
    return steps.today(referrals.one(new ReferralId(id)));
  }

  private ReferralPage page(UUID id, Form form) {
    return Objects.requireNonNull(transaction.execute(status -> read(new ReferralId(id), form)));
  }

  /** With the link by which the employer answers: for the office alone that sends it. */
  private @Nullable Message toPassOn(Referral referral) {
    return referral.territory().equals(Acting.current().territory())
        ? notifications.latest(referral.id().value()).orElse(null)
        : null;
  }

  private ReferralPage read(ReferralId id, Form form) {
    Referral referral = steps.one(id);
    audit.read(
        "referral.page",
        Purpose.REFERRAL,
        referral.personId(),
        "name",
        "birthYear",
        "education",
        "skills");
    return new ReferralPage(
        referral,
        offices.one(referral.officeId()),
        letters.education(referral),
        letters.skills(referral, T.locale()),
        history.of(id),
        toPassOn(referral),
        Acting.current().scope().contains(referral.territory()),
        steps.today(referral),
        form);
  }
}
