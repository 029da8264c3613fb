package id.antarkerja.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The reader's language: their choice (cookie), else what the browser asks for, else Indonesian.
 */
class ChosenLocale implements LocaleResolver {
  static final Locale INDONESIAN = Locale.of("id");
  static final String COOKIE = "__Host-bahasa";
  private static final int ONE_YEAR = 365 * 24 * 3600;

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    Cookie chosen = WebUtils.getCookie(request, COOKIE);
    if (chosen != null) {
      return chosen.getValue().equals("en") ? Locale.ENGLISH : INDONESIAN;
    }
    if (request.getHeader("Accept-Language") == null) {
      return INDONESIAN;
    }
    var asked = request.getLocales();
    while (asked.hasMoreElements()) {
      String language = asked.nextElement().getLanguage();
      if (language.equals("id") || language.equals("in") || language.equals("ms")) {
        return INDONESIAN;
      }
      if (language.equals("en")) {
        return Locale.ENGLISH;
      }
    }
    return INDONESIAN;
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    if (response == null || locale == null) {
      return;
    }
    Cookie cookie = new Cookie(COOKIE, locale.getLanguage().equals("en") ? "en" : "id");
    cookie.setPath("/");
    cookie.setMaxAge(ONE_YEAR);
    cookie.setHttpOnly(true);
    cookie.setSecure(true);
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }
}
