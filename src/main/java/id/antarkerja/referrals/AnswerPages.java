package id.antarkerja.referrals;

import id.antarkerja.access.Acting;
import id.antarkerja.access.AllowedToAnyone;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.Actor;
import id.antarkerja.kernel.ActorKind;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.officers.Offices;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.T;
import id.antarkerja.web.Writes;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The employer's page behind a signed link, without an account. Looking changes nothing, so that a
 * preview by a messenger answers nothing. Reading is done with the employer's own database role,
 * which sees one row; an answer is written by the system with the employer as its actor.
 */
@Controller
@RequestMapping("/jawab/{token}")
class AnswerPages {
  private final EmployerLinks links;
  private final Referrals referrals;
  private final ReferralRepository repository;
  private final Letters letters;
  private final Offices offices;
  private final Days days;
  private final Audit audit;
  private final Writes writes;
  private final TransactionTemplate transaction;

  AnswerPages(
      EmployerLinks links,
      Referrals referrals,
      ReferralRepository repository,
      Letters letters,
      Offices offices,
      Days days,
      Audit audit,
      Writes writes,
      TransactionTemplate transaction) {
    this.links = links;
    this.referrals = referrals;
    this.repository = repository;
    this.letters = letters;
    this.offices = offices;
    this.days = days;
    this.audit = audit;
    this.writes = writes;
    this.transaction = transaction;
  }

  @GetMapping
  @AllowedToAnyone
  ModelAndView show(@PathVariable String token) {
    return opened(token)
        .map(id -> Page.of("referrals/answer", read(id, token, Form.empty())))
        .orElseGet(AnswerPages::nothing);
  }

  @PostMapping("/wawancara")
  @AllowedToAnyone
  ModelAndView interview(
      @PathVariable String token,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    return answer(token, fields, submission, ReferralStatus.INTERVIEW);
  }

  @PostMapping("/terima")
  @AllowedToAnyone
  ModelAndView accept(
      @PathVariable String token,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    return answer(token, fields, submission, ReferralStatus.OFFERED);
  }

  @PostMapping("/tolak")
  @AllowedToAnyone
  ModelAndView reject(
      @PathVariable String token,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    return answer(token, fields, submission, ReferralStatus.NOT_HIRED);
  }

  @PostMapping("/tidak-hadir")
  @AllowedToAnyone
  ModelAndView noShow(
      @PathVariable String token,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    return answer(token, fields, submission, ReferralStatus.NO_SHOW);
  }

  private ModelAndView answer(
      String token,
      MultiValueMap<String, String> fields,
      Submission submission,
      ReferralStatus outcome) {
    Optional<ReferralId> opened = opened(token);
    if (opened.isEmpty()) {
      return nothing();
    }
    ReferralId id = opened.get();
    Form form = Form.of(fields);
    LocalDate today = days.today(asEmployer(id, () -> row(id)).territory());
    Consumer<ReferralId> effect = Outcomes.read(form, outcome, referrals, submission, today);
    if (effect != null) {
      try {
        return Page.seeOther(
            onBehalf(
                id,
                () ->
                    writes.once(
                        submission,
                        () -> {
                          effect.accept(id);
                          return EmployerLinks.path(token);
                        })));
      } catch (RefusedException refused) {
        form.rejectAll(refused.reasons());
      } catch (StaleChange faster) {
        form.rejectForm("reason.stale");
        return Page.conflict("referrals/answer", read(id, token, form));
      }
    }
    return Page.unprocessable("referrals/answer", read(id, token, form));
  }

  private Optional<ReferralId> opened(String token) {
    return Objects.requireNonNull(transaction.execute(status -> links.opens(token, days.today())));
  }

  private AnswerPage read(ReferralId id, String token, Form form) {
    return asEmployer(
        id,
        () -> {
          Referral referral = row(id);
          AnswerPage page =
              new AnswerPage(
                  token,
                  referral,
                  letters.education(referral),
                  letters.skills(referral, T.locale()),
                  Objects.requireNonNull(
                      transaction.execute(status -> offices.one(referral.officeId()).name())),
                  form);
          if (page.showsPerson()) {
            recorded(referral);
          }
          return page;
        });
  }

  /** With the referral as the actor: whoever holds its link. */
  private void recorded(Referral referral) {
    transaction.executeWithoutResult(
        status ->
            audit.disclosed(
                "referral.link",
                Purpose.REFERRAL,
                referral.employerId(),
                referral.personId(),
                "name",
                "birthYear",
                "education",
                "skills"));
  }

  private Referral row(ReferralId id) {
    return Objects.requireNonNull(transaction.execute(status -> repository.one(id).orElseThrow()));
  }

  private static ModelAndView nothing() {
    return Page.with(HttpStatus.NOT_FOUND, "referrals/answer", AnswerPage.nothing());
  }

  private static <R extends @Nullable Object> R asEmployer(ReferralId id, Callable<R> work) {
    return call(Acting.employer(id.value()), work);
  }

  private static <R extends @Nullable Object> R onBehalf(ReferralId id, Callable<R> work) {
    return call(
        new Acting(
            new Actor(ActorKind.EMPLOYER, id.value()),
            Role.SYSTEM,
            null,
            Scope.EVERYWHERE,
            Scope.NATION,
            "employer link"),
        work);
  }

  private static <R extends @Nullable Object> R call(Acting acting, Callable<R> work) {
    try {
      return Acting.call(acting, work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
