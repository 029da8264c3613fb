package id.antarkerja.portal;

import id.antarkerja.access.AllowedToAnyone;
import id.antarkerja.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How a contact person of an employer comes to their company's page. */
@Controller
class EmployerSignInPages {
  private final LinkSignIn signIn;

  EmployerSignInPages(LinkSignIn signIn) {
    this.signIn = signIn;
  }

  @GetMapping("/usaha/masuk")
  @AllowedToAnyone
  ModelAndView ask(@RequestParam MultiValueMap<String, String> query) {
    return signIn.page(LinkKind.CONTACT, query);
  }

  @PostMapping("/usaha/masuk")
  @AllowedToAnyone
  ModelAndView asked(
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response) {
    return signIn.asked(LinkKind.CONTACT, fields, request, response);
  }

  @GetMapping("/usaha/masuk/{token}")
  @AllowedToAnyone
  ModelAndView link(@PathVariable String token) {
    return signIn.link(LinkKind.CONTACT, token);
  }

  @PostMapping("/usaha/masuk/{token}")
  @AllowedToAnyone
  ModelAndView use(
      @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    return signIn.use(LinkKind.CONTACT, token, request, response);
  }

  @PostMapping("/usaha/keluar")
  @AllowedToAnyone
  ModelAndView out(HttpServletRequest request) {
    LinkSignIn.end(request);
    return Page.seeOther("/usaha/masuk?keluar");
  }
}
