package id.antarkerja.signin;

import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.Sessions;
import id.antarkerja.access.StepUp;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: on which devices it is signed in, and by what. */
@Controller
class AccountPages {
  private static final String ACCOUNT = "/petugas/akun";
  private static final String CODES = ACCOUNT + "/kode";

  private final Sessions sessions;
  private final Devices devices;
  private final Factors factors;
  private final Passkeys passkeys;
  private final PendingSignIns pendings;
  private final Accounts accounts;
  private final Audit audit;
  private final OwnerMail mail;
  private final TransactionTemplate transaction;

  AccountPages(
      Sessions sessions,
      Devices devices,
      Factors factors,
      Passkeys passkeys,
      PendingSignIns pendings,
      Accounts accounts,
      Audit audit,
      OwnerMail mail,
      TransactionTemplate transaction) {
    this.sessions = sessions;
    this.devices = devices;
    this.factors = factors;
    this.passkeys = passkeys;
    this.pendings = pendings;
    this.accounts = accounts;
    this.audit = audit;
    this.mail = mail;
    this.transaction = transaction;
  }

  @GetMapping(ACCOUNT)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN, Role.AUDITOR})
  ModelAndView account(HttpServletRequest request) {
    return Page.of(
        "signin/account",
        new AccountPage(
            accounts.emailOf(account()),
            new WaysInView(
                sessions.mine(request.getSession().getId()),
                passkeys.of(account()),
                factors.hasCodes(account()),
                StepUp.isFresh(),
                OfficeZone.ofRegion(Acting.current().territory()),
                ACCOUNT)));
  }

  @PostMapping(ACCOUNT + "/perangkat/{id}/keluar")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN, Role.AUDITOR})
  ModelAndView end(@PathVariable UUID id) {
    devices.end(id);
    return Page.seeOther(ACCOUNT);
  }

  @PostMapping(ACCOUNT + "/perangkat/keluar")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN, Role.AUDITOR})
  ModelAndView endOthers(HttpServletRequest request) {
    devices.endOthers(request.getSession().getId());
    return Page.seeOther(ACCOUNT);
  }

  @GetMapping(CODES)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN, Role.AUDITOR})
  ModelAndView codes(HttpServletRequest request) {
    StepUp.require();
    return Page.of("signin/newCodes", enrolPage(request, Form.empty()));
  }

  @PostMapping(CODES)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN, Role.AUDITOR})
  ModelAndView newCodes(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
    StepUp.require();
    String secret = pendings.secret(account(), request);
    if (Totp.stepOf(secret, code, Instant.now()).isEmpty()) {
      Form form = Form.empty().reject("code", "signin.enrol.wrong");
      return Page.unprocessable("signin/newCodes", enrolPage(request, form));
    }
    transaction.executeWithoutResult(
        status -> {
          factors.enrol(account(), secret);
          factors.codeFits(account(), code);
          audit.wrote("account.codes", account());
          mail.changed(account());
        });
    pendings.done(request);
    return Page.seeOther(ACCOUNT);
  }

  private EnrolPage enrolPage(HttpServletRequest request, Form form) {
    return new EnrolPage(
        form, pendings.secret(account(), request), accounts.emailOf(account()), CODES);
  }

  private static UUID account() {
    return Objects.requireNonNull(Acting.current().actor().id());
  }
}
