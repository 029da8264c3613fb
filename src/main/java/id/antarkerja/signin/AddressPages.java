package id.antarkerja.signin;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.notifications.Notifications;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
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

/** Another e-mail address for oneself: a code goes to the new one and comes back here. */
@Controller
class AddressPages {
  private static final String PATH = "/petugas/akun/surel";
  private static final String CODE = PATH + "/kode";

  private final AddressChanges changes;
  private final Throttle throttle;
  private final DeviceCookie cookie;
  private final Notifications notifications;

  AddressPages(
      AddressChanges changes, Throttle throttle, DeviceCookie cookie, Notifications notifications) {
    this.changes = changes;
    this.throttle = throttle;
    this.cookie = cookie;
    this.notifications = notifications;
  }

  @GetMapping(PATH)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN, Role.AUDITOR})
  ModelAndView form() {
    StepUp.require();
    return Page.of("signin/address", new AddressPage(Form.empty(), notifications.sends()));
  }

  @PostMapping(PATH)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN, Role.AUDITOR})
  ModelAndView ask(
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response) {
    StepUp.require();
    Form form = Form.of(fields);
    String email = form.requiredEmail("email");
    if (email == null) {
      return Page.unprocessable("signin/address", new AddressPage(form, notifications.sends()));
    }
    throttle.admit(attempt(request, response));
    changes.ask(email);
    return Page.seeOther(CODE);
  }

  @GetMapping(CODE)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN, Role.AUDITOR})
  ModelAndView code() {
    StepUp.require();
    return changes.waits()
        ? Page.of("signin/addressCode", new AddressPage(Form.empty(), notifications.sends()))
        : Page.seeOther(PATH);
  }

  @PostMapping(CODE)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN, Role.AUDITOR})
  ModelAndView confirm(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    StepUp.require();
    Attempt attempt = attempt(request, response);
    throttle.admit(attempt);
    try {
      changes.confirm(code, request.getSession().getId());
    } catch (RefusedException refused) {
      Form form = Form.empty();
      refused.reasons().forEach(reason -> form.reject("code", reason.key()));
      return Page.unprocessable("signin/addressCode", new AddressPage(form, notifications.sends()));
    }
    throttle.succeeded(attempt);
    return Page.seeOther("/petugas/akun");
  }

  private Attempt attempt(HttpServletRequest request, HttpServletResponse response) {
    UUID account = Objects.requireNonNull(Acting.current().actor().id());
    return Attempt.contact(account, cookie.of(request, response));
  }

  /**
   * @param sends whether a letter leaves this house by itself
   */
  record AddressPage(Form form, boolean sends) {}
}
