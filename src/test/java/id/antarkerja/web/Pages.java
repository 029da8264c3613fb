package id.antarkerja.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Renders the shared templates as a page would, for a signed-in officer. */
final class Pages {
  static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "id.antarkerja");

  static {
    ENGINE.setHtmlInterceptor(new Templates.CsrfField());
  }

  private Pages() {}

  static String render(String template, Map<String, Object> parameters) {
    var out = new StringOutput();
    ENGINE.render("web/" + template + ".jte", parameters, out);
    return out.toString();
  }

  /** Several templates after each other, as the content of a layout. */
  static Content content(String before, Piece... pieces) {
    return out -> {
      out.writeContent(before);
      for (Piece piece : pieces) {
        ENGINE.render("web/" + piece.template() + ".jte", piece.parameters(), out);
      }
    };
  }

  record Piece(String template, Map<String, Object> parameters) {}

  static void signIn(String language) {
    signIn(language, "/petugas");
  }

  /** As a jobseeker or a contact of an employer. */
  static void signInAt(String home) {
    signIn("id", home);
  }

  private static void signIn(String language, String home) {
    var locale = Locale.of(language);
    LocaleContextHolder.setLocale(locale);
    var request = new ServletRequestAttributes(new MockHttpServletRequest());
    var shell =
        new Shell(
            "Ratna Ayuningtyas",
            "Disnakertrans Kab. Karawang",
            "RA",
            true,
            Nav.of(id.antarkerja.access.Role.OFFICER),
            language,
            "/petugas/pencari-kerja?q=jahit",
            home,
            Map.of("circulars", 2L));
    request.setAttribute(Shell.class.getName(), shell, 0);
    RequestContextHolder.setRequestAttributes(request);
  }

  static void signOut() {
    RequestContextHolder.resetRequestAttributes();
    LocaleContextHolder.resetLocaleContext();
  }
}
