package id.antarkerja.portal;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.signin.Devices;
import id.antarkerja.signin.WaysIn;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where one is signed in and with what: the same for jobseekers and contact persons. */
@Controller
class SecurityPages {
  private final WaysIn waysIn;
  private final Devices devices;

  SecurityPages(WaysIn waysIn, Devices devices) {
    this.waysIn = waysIn;
    this.devices = devices;
  }

  @GetMapping({"/saya/keamanan", "/usaha/keamanan"})
  @Allowed({Role.CITIZEN, Role.EMPLOYER})
  ModelAndView show(HttpServletRequest request) {
    LinkKind kind = LinkKind.signedIn(request);
    return Page.of(
        "portal/security", new SecurityPage(kind, waysIn.view(kind.security(), request)));
  }

  /** The way through a fresh proof and back. */
  @GetMapping({"/saya/keamanan/ubah", "/usaha/keamanan/ubah"})
  @Allowed({Role.CITIZEN, Role.EMPLOYER})
  ModelAndView prove(HttpServletRequest request) {
    LinkKind kind = LinkKind.signedIn(request);
    StepUp.require();
    return Page.seeOther(kind.security());
  }

  @PostMapping({"/saya/keamanan/kunci/mulai", "/usaha/keamanan/kunci/mulai"})
  @Allowed({Role.CITIZEN, Role.EMPLOYER})
  ResponseEntity<String> beginPasskey(HttpServletRequest request) {
    LinkKind.signedIn(request);
    return json(waysIn.beginPasskey(request));
  }

  @PostMapping({"/saya/keamanan/kunci", "/usaha/keamanan/kunci"})
  @Allowed({Role.CITIZEN, Role.EMPLOYER})
  ModelAndView addPasskey(
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String label,
      HttpServletRequest request) {
    LinkKind kind = LinkKind.signedIn(request);
    waysIn.addPasskey(answer, label, request);
    return Page.seeOther(kind.security());
  }

  @PostMapping({"/saya/keamanan/kunci/{id}/hapus", "/usaha/keamanan/kunci/{id}/hapus"})
  @Allowed({Role.CITIZEN, Role.EMPLOYER})
  ModelAndView removePasskey(@PathVariable String id, HttpServletRequest request) {
    LinkKind kind = LinkKind.signedIn(request);
    waysIn.removePasskey(id, request);
    return Page.seeOther(kind.security());
  }

  @GetMapping({"/saya/keamanan/sandi", "/usaha/keamanan/sandi"})
  @Allowed({Role.CITIZEN, Role.EMPLOYER})
  ModelAndView password(HttpServletRequest request) {
    LinkKind kind = LinkKind.signedIn(request);
    return Page.of(
        "portal/password", new NewPasswordPage(kind, Form.empty(), waysIn.codeSetup(request)));
  }

  @PostMapping({"/saya/keamanan/sandi", "/usaha/keamanan/sandi"})
  @Allowed({Role.CITIZEN, Role.EMPLOYER})
  ModelAndView setPassword(
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request) {
    LinkKind kind = LinkKind.signedIn(request);
    try {
      waysIn.setPassword(password, code, request);
    } catch (RefusedException refused) {
      Form form = Form.empty();
      refused
          .reasons()
          .forEach(
              reason ->
                  form.reject(
                      reason.code().equals("account.codeWrong") ? "code" : "password",
                      reason.key(),
                      reason.parameters().toArray()));
      return Page.unprocessable(
          "portal/password", new NewPasswordPage(kind, form, waysIn.codeSetup(request)));
    }
    return Page.seeOther(kind.security());
  }

  @PostMapping({"/saya/keamanan/sandi/hapus", "/usaha/keamanan/sandi/hapus"})
  @Allowed({Role.CITIZEN, Role.EMPLOYER})
  ModelAndView removePassword(HttpServletRequest request) {
    LinkKind kind = LinkKind.signedIn(request);
    waysIn.removePassword(request);
    return Page.seeOther(kind.security());
  }

  @PostMapping({"/saya/keamanan/perangkat/{id}/keluar", "/usaha/keamanan/perangkat/{id}/keluar"})
  @Allowed({Role.CITIZEN, Role.EMPLOYER})
  ModelAndView end(@PathVariable UUID id, HttpServletRequest request) {
    LinkKind kind = LinkKind.signedIn(request);
    devices.end(id);
    return Page.seeOther(kind.security());
  }

  @PostMapping({"/saya/keamanan/perangkat/keluar", "/usaha/keamanan/perangkat/keluar"})
  @Allowed({Role.CITIZEN, Role.EMPLOYER})
  ModelAndView endOthers(HttpServletRequest request) {
    LinkKind kind = LinkKind.signedIn(request);
    devices.endOthers(request.getSession().getId());
    return Page.seeOther(kind.security());
  }

  static ResponseEntity<String> json(String body) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(body);
  }
}
