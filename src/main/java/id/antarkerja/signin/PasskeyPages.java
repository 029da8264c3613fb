package id.antarkerja.signin;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.AllowedToAnyone;
import id.antarkerja.access.Role;
import id.antarkerja.access.SignedIn;
import id.antarkerja.access.StepUp;
import id.antarkerja.access.StepUpNeeded;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Signing in, proving again and setting up by passkey: begin gives a challenge, the form answers.
 */
@Controller
class PasskeyPages {
  private static final String ACCOUNT = "/petugas/akun";
  private static final int LONGEST_LABEL = 60;

  private final Passkeys passkeys;
  private final PendingSignIns pendings;
  private final Factors factors;
  private final Throttle throttle;
  private final DeviceCookie cookie;
  private final Answers answers;
  private final SignedIn signedIn;
  private final Audit audit;
  private final OwnerMail mail;
  private final TransactionTemplate transaction;

  PasskeyPages(
      Passkeys passkeys,
      PendingSignIns pendings,
      Factors factors,
      Throttle throttle,
      DeviceCookie cookie,
      Answers answers,
      SignedIn signedIn,
      Audit audit,
      OwnerMail mail,
      TransactionTemplate transaction) {
    this.passkeys = passkeys;
    this.pendings = pendings;
    this.factors = factors;
    this.throttle = throttle;
    this.cookie = cookie;
    this.answers = answers;
    this.signedIn = signedIn;
    this.audit = audit;
    this.mail = mail;
    this.transaction = transaction;
  }

  @PostMapping("/masuk/kunci/mulai")
  @AllowedToAnyone
  ResponseEntity<String> beginProving(HttpServletRequest request, HttpServletResponse response) {
    throttle.admit(attempt(Acting.current().actor().id(), request, response));
    return json(Answers.asSystem(() -> passkeys.beginProving(request)));
  }

  /** Two factors in one: the device, and the person that it verified. */
  @PostMapping("/masuk/kunci")
  @AllowedToAnyone
  ModelAndView signIn(
      @RequestParam(defaultValue = "") String answer,
      HttpServletRequest request,
      HttpServletResponse response) {
    UUID account = Answers.asSystem(() -> passkeys.proved(answer, request));
    throttle.succeeded(attempt(Acting.current().actor().id(), request, response));
    return answers.welcome(account, "passkey", request, response);
  }

  @PostMapping("/masuk/ulang/kunci")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN, Role.AUDITOR})
  ModelAndView proveAgain(
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response) {
    Form form = Form.of(fields);
    String answer = Objects.requireNonNullElse(fields.getFirst("answer"), "");
    if (!passkeys.proved(answer, request).equals(account())) {
      throw new RefusedException(Reason.of("passkey.refused"));
    }
    throttle.succeeded(attempt(account(), request, response));
    signedIn.provedAgain(request);
    String to = form.value("ke");
    return Page.seeOther(Page.isOurs(to) ? to : Answers.HOME);
  }

  /** The first way to prove more than a password, for an account that has none. */
  @PostMapping("/masuk/pengaman/kunci/mulai")
  @AllowedToAnyone
  ResponseEntity<String> beginFirst(HttpServletRequest request, HttpServletResponse response) {
    UUID account = pending(request).account();
    throttle.admit(attempt(account, request, response));
    return json(Answers.asSystem(() -> passkeys.beginMaking(account, request)));
  }

  @PostMapping("/masuk/pengaman/kunci")
  @AllowedToAnyone
  ModelAndView first(
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String label,
      HttpServletRequest request,
      HttpServletResponse response) {
    Pending pending = pending(request);
    UUID account = pending.account();
    Answers.asSystem(
        () ->
            transaction.execute(
                status -> {
                  if (!factors.lockWithoutFactors(pending)) {
                    throw new NotThere();
                  }
                  passkeys.made(account, answer, named(label), request);
                  return true;
                }));
    throttle.succeeded(attempt(account, request, response));
    return answers.welcome(account, "enrolled", request, response);
  }

  @PostMapping(ACCOUNT + "/kunci/mulai")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN, Role.AUDITOR})
  ResponseEntity<String> beginMaking(HttpServletRequest request) {
    StepUp.require();
    return json(passkeys.beginMaking(account(), request));
  }

  @PostMapping(ACCOUNT + "/kunci")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN, Role.AUDITOR})
  ModelAndView made(
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String label,
      HttpServletRequest request) {
    StepUp.require();
    transaction.executeWithoutResult(
        status -> {
          passkeys.made(account(), answer, named(label), request);
          audit.wrote("account.passkeyAdded", account());
          mail.changed(account());
        });
    return Page.seeOther(ACCOUNT);
  }

  /**
   * @throws StepUpNeeded when the proof is not fresh
   * @throws RefusedException when it is the last way in
   */
  @PostMapping(ACCOUNT + "/kunci/{id}/hapus")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN, Role.AUDITOR})
  ModelAndView remove(@PathVariable String id) {
    StepUp.require();
    transaction.executeWithoutResult(
        status -> {
          passkeys.remove(account(), id);
          if (!factors.hasCodes(account()) && !factors.hasPasskeys(account())) {
            throw new RefusedException(Reason.of("passkey.last"));
          }
          audit.wrote("account.passkeyRemoved", account());
          mail.changed(account());
        });
    return Page.seeOther(ACCOUNT);
  }

  private Attempt attempt(
      @Nullable UUID account, HttpServletRequest request, HttpServletResponse response) {
    return Attempt.passkey(account, cookie.of(request, response));
  }

  private Pending pending(HttpServletRequest request) {
    return pendings.of(request).orElseThrow(NotThere::new);
  }

  static String named(String label) {
    String clean = Form.of(java.util.Map.of("label", java.util.List.of(label))).value("label");
    String text = clean.replace('\n', ' ').strip();
    return text.isEmpty() ? "Passkey" : text.substring(0, Math.min(LONGEST_LABEL, text.length()));
  }

  private static ResponseEntity<String> json(String body) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(body);
  }

  private static UUID account() {
    return Objects.requireNonNull(Acting.current().actor().id());
  }
}
