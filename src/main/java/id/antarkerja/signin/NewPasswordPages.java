package id.antarkerja.signin;

import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.SignedIn;
import id.antarkerja.access.StepUp;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Another password for oneself: all other devices are signed out, this one stays. */
@Controller
class NewPasswordPages {
  private static final String PATH = "/petugas/akun/sandi";

  private final Accounts accounts;
  private final SignedIn signedIn;
  private final Audit audit;
  private final OwnerMail mail;
  private final TransactionTemplate transaction;

  NewPasswordPages(
      Accounts accounts,
      SignedIn signedIn,
      Audit audit,
      OwnerMail mail,
      TransactionTemplate transaction) {
    this.accounts = accounts;
    this.signedIn = signedIn;
    this.audit = audit;
    this.mail = mail;
    this.transaction = transaction;
  }

  @GetMapping(PATH)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN, Role.AUDITOR})
  ModelAndView ask() {
    StepUp.require();
    return Page.of("signin/newPassword", new NewPasswordPage(Form.empty()));
  }

  @PostMapping(PATH)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN, Role.AUDITOR})
  ModelAndView change(
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response) {
    StepUp.require();
    UUID account = Objects.requireNonNull(Acting.current().actor().id());
    try {
      Answers.asSystem(
          () -> {
            transaction.executeWithoutResult(
                status -> {
                  accounts.changePassword(account, password);
                  audit.wrote("account.password", account);
                  mail.changed(account);
                });
            return true;
          });
    } catch (RefusedException weak) {
      Form form = Form.empty();
      weak.reasons()
          .forEach(reason -> form.reject("password", reason.key(), reason.parameters().toArray()));
      return Page.unprocessable("signin/newPassword", new NewPasswordPage(form));
    }
    signedIn.begin(SignedIn.STAFF, account, request, response);
    return Page.seeOther("/petugas/akun");
  }

  /** The form alone: what was typed is never shown again. */
  record NewPasswordPage(Form form) {}
}
