package id.antarkerja.web;

import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import id.antarkerja.access.AllowedToAnyone;
import id.antarkerja.kernel.RefusedException;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in, and setting a first password by a one-time link. */
@Controller
class SignInPages {
  private final Accounts accounts;
  private final ObjectProvider<DemoAccounts> demo;

  SignInPages(Accounts accounts, ObjectProvider<DemoAccounts> demo) {
    this.accounts = accounts;
    this.demo = demo;
  }

  @GetMapping("/masuk")
  @AllowedToAnyone
  ModelAndView signIn(@RequestParam MultiValueMap<String, String> query) {
    String message =
        query.containsKey("gagal")
            ? "signin.failed"
            : query.containsKey("keluar")
                ? "signin.signedOut"
                : query.containsKey("siap") ? "signin.passwordSet" : "";
    return Page.of("web/signin", new SignInPage(message, demoAccounts()));
  }

  @GetMapping("/masuk/tautan/{token}")
  @AllowedToAnyone
  ModelAndView link(@PathVariable String token) {
    boolean good = asSystem(() -> accounts.linkIsGood(token));
    return Page.of("web/password", new PasswordPage(token, good, List.of()));
  }

  @PostMapping("/masuk/tautan/{token}")
  @AllowedToAnyone
  ModelAndView setPassword(
      @PathVariable String token, @RequestParam(defaultValue = "") String password) {
    try {
      asSystem(
          () -> {
            accounts.setPassword(token, password);
            return true;
          });
    } catch (RefusedException e) {
      boolean good = asSystem(() -> accounts.linkIsGood(token));
      return Page.unprocessable("web/password", new PasswordPage(token, good, e.reasons()));
    }
    return Page.seeOther("/masuk?siap");
  }

  private List<DemoAccounts.DemoAccount> demoAccounts() {
    DemoAccounts known = demo.getIfAvailable();
    return known == null ? List.of() : known.list();
  }

  /** Nobody is signed in yet: the token alone gives the right. */
  private static boolean asSystem(Supplier<Boolean> work) {
    try {
      return Acting.call(Acting.system("one-time link"), work::get);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
