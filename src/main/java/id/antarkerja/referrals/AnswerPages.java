package id.antarkerja.referrals;

import id.antarkerja.access.Acting;
import id.antarkerja.access.AllowedToAnyone;
import id.antarkerja.kernel.Days;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import java.util.Objects;
import java.util.Optional;
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
 * preview by a messenger answers nothing.
 */
@Controller
@RequestMapping("/jawab/{token}")
class AnswerPages {
  private final EmployerLinks links;
  private final EmployerAnswers answers;
  private final Days days;
  private final TransactionTemplate transaction;

  AnswerPages(
      EmployerLinks links, EmployerAnswers answers, Days days, TransactionTemplate transaction) {
    this.links = links;
    this.answers = answers;
    this.days = days;
    this.transaction = transaction;
  }

  @GetMapping
  @AllowedToAnyone
  ModelAndView show(@PathVariable String token) {
    return opened(token)
        .map(id -> answers.show(Acting.employer(id.value()), id, EmployerLinks.path(token)))
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
    return opened(token)
        .map(
            id ->
                answers.answer(
                    Acting.employer(id.value()),
                    id,
                    EmployerLinks.path(token),
                    fields,
                    submission,
                    outcome))
        .orElseGet(AnswerPages::nothing);
  }

  private Optional<ReferralId> opened(String token) {
    return Objects.requireNonNull(transaction.execute(status -> links.opens(token, days.today())));
  }

  private static ModelAndView nothing() {
    return Page.with(HttpStatus.NOT_FOUND, "referrals/answer", AnswerPage.nothing());
  }
}
