package id.antarkerja.portal;

import id.antarkerja.access.Acting;
import id.antarkerja.access.AllowedToAnyone;
import id.antarkerja.audit.Audit;
import id.antarkerja.signin.GuestProofs;
import id.antarkerja.web.Form;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** By passkey, or by password and code: for those who set that up for themselves. */
@Controller
class FactorSignInPages {
  private final GuestProofs proofs;
  private final LinkSignIn signIn;
  private final Audit audit;
  private final TransactionTemplate transaction;

  FactorSignInPages(
      GuestProofs proofs, LinkSignIn signIn, Audit audit, TransactionTemplate transaction) {
    this.proofs = proofs;
    this.signIn = signIn;
    this.audit = audit;
    this.transaction = transaction;
  }

  @PostMapping({"/saya/masuk/kunci/mulai", "/usaha/masuk/kunci/mulai"})
  @AllowedToAnyone
  ResponseEntity<String> begin(HttpServletRequest request, HttpServletResponse response) {
    return SecurityPages.json(proofs.beginPasskey(request, response));
  }

  @PostMapping({"/saya/masuk/kunci", "/usaha/masuk/kunci"})
  @AllowedToAnyone
  ModelAndView passkey(
      @RequestParam(defaultValue = "") String answer,
      HttpServletRequest request,
      HttpServletResponse response) {
    LinkKind kind = LinkKind.of(request);
    return welcome(
        kind, proofs.passkey(kind.principals(), answer, request, response), request, response);
  }

  /** One answer for whatever was wrong. */
  @PostMapping({"/saya/masuk/sandi", "/usaha/masuk/sandi"})
  @AllowedToAnyone
  ModelAndView password(
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response) {
    LinkKind kind = LinkKind.of(request);
    Form form = Form.of(fields);
    Optional<UUID> who =
        proofs.password(
            kind.principals(),
            form.value("email"),
            Objects.requireNonNullElse(fields.getFirst("password"), ""),
            form.value("code"),
            request,
            response);
    return who.map(found -> welcome(kind, found, request, response))
        .orElseGet(() -> signIn.refused(kind, form.value("email")));
  }

  private ModelAndView welcome(
      LinkKind kind, UUID who, HttpServletRequest request, HttpServletResponse response) {
    Acting.run(
        Acting.system("portal.signIn"),
        () -> transaction.executeWithoutResult(status -> audit.wrote("portal.signIn", who)));
    return signIn.begin(kind, who, request, response);
  }
}
