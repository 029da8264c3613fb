package id.antarkerja.signin;

import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.SignIn;
import id.antarkerja.access.SignedIn;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Proving again who one is, before what does the most harm; then back to the page wanted. */
@Controller
class StepUpPages {
  private static final String HOME = "/petugas";

  private final Accounts accounts;
  private final SignedIn signedIn;

  StepUpPages(Accounts accounts, SignedIn signedIn) {
    this.accounts = accounts;
    this.signedIn = signedIn;
  }

  @GetMapping("/masuk/ulang")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView ask(@RequestParam(defaultValue = HOME) String ke) {
    return Page.of("signin/stepUp", new StepUpPage(ours(ke), Form.empty()));
  }

  @PostMapping("/masuk/ulang")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView prove(
      @RequestParam MultiValueMap<String, String> fields,
      @AuthenticationPrincipal SignIn who,
      HttpServletRequest request,
      HttpServletResponse response) {
    Form form = Form.of(fields);
    String to = ours(form.value("ke"));
    String password = fields.getFirst("password");
    if (password == null || !accounts.passwordFits(account(), password)) {
      form.reject("password", "signin.stepUp.wrong");
      return Page.unprocessable("signin/stepUp", new StepUpPage(to, form));
    }
    signedIn.begin(who, request, response);
    return Page.seeOther(to);
  }

  private static java.util.UUID account() {
    return Objects.requireNonNull(Acting.current().actor().id());
  }

  private static String ours(String wanted) {
    return Page.isOurs(wanted) ? wanted : HOME;
  }
}
