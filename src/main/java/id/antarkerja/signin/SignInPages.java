package id.antarkerja.signin;

import id.antarkerja.access.AllowedToAnyone;
import id.antarkerja.access.OneTimeLinks;
import id.antarkerja.access.PasswordCheck;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.web.Page;
import id.antarkerja.web.Sections;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first half of a sign-in: the password, or a one-time link that sets it. */
@Controller
class SignInPages {
  /** Sections here belong to nobody in particular. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final OneTimeLinks links;
  private final PasswordCheck passwords;
  private final Throttle throttle;
  private final DeviceCookie cookie;
  private final Factors factors;
  private final PendingSignIns pending;
  private final PlainAddress address;
  private final ObjectProvider<DemoAccounts> demo;
  private final Sections sections;

  SignInPages(
      OneTimeLinks links,
      PasswordCheck passwords,
      Throttle throttle,
      DeviceCookie cookie,
      Factors factors,
      PendingSignIns pending,
      PlainAddress address,
      ObjectProvider<DemoAccounts> demo,
      Sections sections) {
    this.links = links;
    this.passwords = passwords;
    this.throttle = throttle;
    this.cookie = cookie;
    this.factors = factors;
    this.pending = pending;
    this.address = address;
    this.demo = demo;
    this.sections = sections;
  }

  @GetMapping("/masuk")
  @AllowedToAnyone
  ModelAndView signIn(
      @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
    return Page.of(
        "signin/signIn", page(query.containsKey("keluar") ? "signin.signedOut" : "", "", request));
  }

  /** Every wrong pair gets the same answer for the same work: unknown, shut, without password. */
  @PostMapping("/masuk")
  @AllowedToAnyone
  ModelAndView password(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response) {
    String typed = email.length() > 320 ? email.substring(0, 320) : email;
    Attempt attempt = Attempt.password(typed, cookie.of(request, response));
    throttle.admit(attempt);
    Optional<UUID> account = Answers.asSystem(() -> passwords.account(email, password));
    if (account.isEmpty()) {
      return Page.unprocessable("signin/signIn", page("signin.failed", typed, request));
    }
    throttle.succeeded(attempt);
    pending.begin(account.get(), request);
    return Page.seeOther(next(account.get()));
  }

  @GetMapping("/masuk/tautan/{token}")
  @AllowedToAnyone
  ModelAndView link(@PathVariable String token) {
    boolean good = Answers.asSystem(() -> links.isGood(token));
    return Page.of("signin/password", new PasswordPage(token, good, List.of()));
  }

  @PostMapping("/masuk/tautan/{token}")
  @AllowedToAnyone
  ModelAndView setPassword(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request) {
    try {
      UUID account = Answers.asSystem(() -> links.setPassword(token, password));
      pending.begin(account, request);
      return Page.seeOther(next(account));
    } catch (RefusedException e) {
      boolean good = Answers.asSystem(() -> links.isGood(token));
      return Page.unprocessable("signin/password", new PasswordPage(token, good, e.reasons()));
    }
  }

  private String next(UUID account) {
    boolean enrolled =
        Answers.asSystem(() -> factors.hasCodes(account) || factors.hasPasskeys(account));
    return enrolled ? "/masuk/kode" : "/masuk/pengaman";
  }

  private SignInPage page(String messageKey, String email, HttpServletRequest request) {
    DemoAccounts known = demo.getIfAvailable();
    return new SignInPage(
        messageKey,
        email,
        address.losesCookies(request),
        known == null ? List.of() : known.list(),
        sections.of("signin", NOBODY));
  }
}
