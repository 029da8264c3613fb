package id.antarkerja.signin;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.SignedIn;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Sections;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Proving again who one is, before what does the most harm; then back to the page wanted. */
@Controller
class StepUpPages {
  private final Factors factors;
  private final Throttle throttle;
  private final DeviceCookie cookie;
  private final SignedIn signedIn;
  private final Sections sections;

  StepUpPages(
      Factors factors,
      Throttle throttle,
      DeviceCookie cookie,
      SignedIn signedIn,
      Sections sections) {
    this.sections = sections;
    this.factors = factors;
    this.throttle = throttle;
    this.cookie = cookie;
    this.signedIn = signedIn;
  }

  @GetMapping("/masuk/ulang")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN, Role.AUDITOR})
  ModelAndView ask(@RequestParam(defaultValue = Answers.HOME) String ke) {
    return Page.of("signin/stepUp", page(ke, Form.empty()));
  }

  /** Never by password: whoever took over a session may have seen it typed. */
  @PostMapping("/masuk/ulang")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN, Role.AUDITOR})
  ModelAndView prove(
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response) {
    Form form = Form.of(fields);
    Attempt attempt = Attempt.code(account(), cookie.of(request, response));
    throttle.admit(attempt);
    String code = Objects.requireNonNullElse(fields.getFirst("code"), "");
    if (!factors.codeFits(account(), code)) {
      form.reject("code", "signin.stepUp.wrong");
      return Page.unprocessable("signin/stepUp", page(form.value("ke"), form));
    }
    throttle.succeeded(attempt);
    signedIn.provedAgain(request);
    return Page.seeOther(ours(form.value("ke")));
  }

  private StepUpPage page(String to, Form form) {
    return new StepUpPage(
        ours(to),
        form,
        factors.hasCodes(account()),
        factors.hasPasskeys(account()),
        sections.of("stepUp", account()));
  }

  private static UUID account() {
    return Objects.requireNonNull(Acting.current().actor().id());
  }

  private static String ours(String wanted) {
    return Page.isOurs(wanted) ? wanted : Answers.HOME;
  }
}
