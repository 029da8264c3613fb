package id.antarkerja.signin;

import id.antarkerja.access.Accounts;
import id.antarkerja.access.AllowedToAnyone;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The second half of a sign-in: the code, or setting up the first way to prove more than a
 * password. Nothing else is open before.
 */
@Controller
class SecondFactorPages {
  private static final String CODE = "/masuk/kode";
  private static final String ENROL = "/masuk/pengaman";

  private final PendingSignIns pendings;
  private final Factors factors;
  private final Throttle throttle;
  private final DeviceCookie cookie;
  private final Accounts accounts;
  private final Answers answers;
  private final ObjectProvider<DemoAccounts> demo;

  SecondFactorPages(
      PendingSignIns pendings,
      Factors factors,
      Throttle throttle,
      DeviceCookie cookie,
      Accounts accounts,
      Answers answers,
      ObjectProvider<DemoAccounts> demo) {
    this.pendings = pendings;
    this.factors = factors;
    this.throttle = throttle;
    this.cookie = cookie;
    this.accounts = accounts;
    this.answers = answers;
    this.demo = demo;
  }

  @GetMapping(CODE)
  @AllowedToAnyone
  ModelAndView code(HttpServletRequest request) {
    return pendings
        .of(request)
        .filter(pending -> isEnrolled(pending.account()))
        .map(pending -> Page.of("signin/code", page(pending.account(), Form.empty())))
        .orElseGet(() -> Page.seeOther("/masuk"));
  }

  @PostMapping(CODE)
  @AllowedToAnyone
  ModelAndView check(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Pending> pending = pendings.of(request);
    if (pending.isEmpty()) {
      return Page.seeOther("/masuk");
    }
    UUID account = pending.get().account();
    Attempt attempt = Attempt.code(account, cookie.of(request, response));
    throttle.admit(attempt);
    if (!Answers.asSystem(() -> factors.codeFits(account, code))) {
      Form form = Form.empty().reject("code", "signin.code.wrong");
      return Page.unprocessable("signin/code", page(account, form));
    }
    throttle.succeeded(attempt);
    return answers.welcome(account, "code", request, response);
  }

  /** Only for an account that has nothing yet: a stolen password sets up nothing beside it. */
  @GetMapping(ENROL)
  @AllowedToAnyone
  ModelAndView enrol(HttpServletRequest request) {
    return pendings
        .of(request)
        .filter(pending -> !isEnrolled(pending.account()))
        .map(pending -> Page.of("signin/enrol", enrolPage(pending, request, Form.empty())))
        .orElseGet(() -> Page.seeOther("/masuk"));
  }

  @PostMapping(ENROL)
  @AllowedToAnyone
  ModelAndView enrolled(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Pending> pending = pendings.of(request);
    if (pending.isEmpty() || isEnrolled(pending.get().account())) {
      return Page.seeOther("/masuk");
    }
    UUID account = pending.get().account();
    String secret = pendings.secret(pending.get(), request);
    if (Totp.stepOf(secret, code, java.time.Instant.now()).isEmpty()) {
      Form form = Form.empty().reject("code", "signin.enrol.wrong");
      return Page.unprocessable("signin/enrol", enrolPage(pending.get(), request, form));
    }
    boolean first =
        Answers.asSystem(
            () -> factors.enrolFirst(pending.get(), secret) && factors.codeFits(account, code));
    return first
        ? answers.welcome(account, "enrolled", request, response)
        : Page.seeOther("/masuk");
  }

  private boolean isEnrolled(UUID account) {
    return Answers.asSystem(() -> factors.hasCodes(account) || factors.hasPasskeys(account));
  }

  private CodePage page(UUID account, Form form) {
    DemoAccounts known = demo.getIfAvailable();
    return Answers.asSystem(
        () ->
            new CodePage(
                form,
                factors.hasCodes(account),
                factors.hasPasskeys(account),
                known == null ? null : known.codeOf(account).orElse(null)));
  }

  private EnrolPage enrolPage(Pending pending, HttpServletRequest request, Form form) {
    String email = Answers.asSystem(() -> accounts.emailOf(pending.account()));
    return new EnrolPage(form, pendings.secret(pending, request), email, ENROL);
  }
}
