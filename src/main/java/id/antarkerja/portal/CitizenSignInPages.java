package id.antarkerja.portal;

import id.antarkerja.access.Acting;
import id.antarkerja.access.AllowedToAnyone;
import id.antarkerja.signin.Browser;
import id.antarkerja.signin.Tries;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How a jobseeker comes to their own pages. */
@Controller
class CitizenSignInPages {
  private final LinkSignIn signIn;
  private final Pins pins;
  private final Tries tries;

  CitizenSignInPages(LinkSignIn signIn, Pins pins, Tries tries) {
    this.signIn = signIn;
    this.pins = pins;
    this.tries = tries;
  }

  @GetMapping("/saya/masuk")
  @AllowedToAnyone
  ModelAndView ask(@RequestParam MultiValueMap<String, String> query) {
    return signIn.page(LinkKind.PERSON, query);
  }

  @PostMapping("/saya/masuk")
  @AllowedToAnyone
  ModelAndView asked(
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response) {
    return signIn.asked(LinkKind.PERSON, fields, request, response);
  }

  @GetMapping("/saya/masuk/{token}")
  @AllowedToAnyone
  ModelAndView link(@PathVariable String token) {
    return signIn.link(LinkKind.PERSON, token);
  }

  @PostMapping("/saya/masuk/{token}")
  @AllowedToAnyone
  ModelAndView use(
      @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    return signIn.use(LinkKind.PERSON, token, request, response);
  }

  @GetMapping("/saya/kartu/{code}")
  @AllowedToAnyone
  ModelAndView card(@PathVariable String code) {
    return Page.of("portal/card", new CardSignInPage(code, Form.empty()));
  }

  @PostMapping("/saya/kartu/{code}")
  @AllowedToAnyone
  ModelAndView pin(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response) {
    Form form = Form.of(fields);
    String pin = form.required("pin", 20);
    if (pin != null) {
      String digits = pin.replaceAll("\\s", "");
      Browser browser = tries.browser(request, response);
      Optional<UUID> person =
          Acting.get(Acting.system("portal.pin"), () -> pins.tried(code, digits, browser));
      if (person.isPresent()) {
        return signIn.begin(LinkKind.PERSON, person.get(), request, response);
      }
      form.reject("pin", "portal.pin.wrong");
    }
    return Page.unprocessable("portal/card", new CardSignInPage(code, form));
  }

  @PostMapping("/saya/keluar")
  @AllowedToAnyone
  ModelAndView out(HttpServletRequest request) {
    LinkSignIn.end(request);
    return Page.seeOther("/saya/masuk?keluar");
  }
}
