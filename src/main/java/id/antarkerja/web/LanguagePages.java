package id.antarkerja.web;

import id.antarkerja.access.AllowedToAnyone;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** Switches the language and goes back to the page. */
@Controller
class LanguagePages {
  private final LocaleResolver locales;

  LanguagePages(LocaleResolver locales) {
    this.locales = locales;
  }

  @GetMapping("/bahasa/{language:id|en}")
  @AllowedToAnyone
  ModelAndView choose(
      @PathVariable String language,
      @RequestParam(defaultValue = "/") String kembali,
      HttpServletRequest request,
      HttpServletResponse response) {
    locales.setLocale(request, response, Locale.of(language));
    return Page.seeOther(SeeOther.isOurs(kembali) ? kembali : "/");
  }
}
