package id.antarkerja.web;

import id.antarkerja.access.SafeHeaders;
import id.antarkerja.access.Unavailable;
import id.antarkerja.kernel.OfficeZone;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 503, or 413, as a page made without session, database or dispatcher. */
@Component
class UnavailablePage {
  static final String RETRY_AFTER = "5";
  private static final String MAIN = "<main id=\"isi\" tabindex=\"-1\">";

  private final Templates templates;
  private final ChosenLocale locales = new ChosenLocale();

  UnavailablePage(Templates templates) {
    this.templates = templates;
  }

  void write(HttpServletRequest request, HttpServletResponse response, Unavailable why)
      throws IOException {
    response.setHeader("Retry-After", RETRY_AFTER);
    write(request, response, page(request, why));
  }

  /** While the body is still on its way, and is not waited for. */
  void writeUnread(HttpServletRequest request, HttpServletResponse response, Unavailable why)
      throws IOException {
    response.setHeader("Retry-After", RETRY_AFTER);
    write(request, response, ErrorPage.unavailable(why, null));
  }

  /** The body is too much, and is not waited for. */
  void writeTooMuch(HttpServletRequest request, HttpServletResponse response) throws IOException {
    write(
        request,
        response,
        new ErrorPage(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, List.of()));
  }

  private void write(HttpServletRequest request, HttpServletResponse response, ErrorPage page)
      throws IOException {
    inTheirLanguage(
        request,
        () -> {
          response.setStatus(page.status());
          SafeHeaders.on(response);
          templates.write("web/error.jte", Map.of("page", page), response);
        });
  }

  /** What the page says, with the form that was sent, when one was. */
  static ErrorPage page(HttpServletRequest request, Unavailable why) {
    return ErrorPage.unavailable(why, SentForm.of(request));
  }

  /** Header {@code Age}, and on a page a line that says from when it is. */
  void writeStale(HttpServletRequest request, HttpServletResponse response, PageCopies.Copy copy)
      throws IOException {
    inTheirLanguage(
        request,
        () -> {
          byte[] body = copy.body();
          if (copy.contentType().startsWith("text/html")) {
            String note =
                "<p class=\"note warn\" role=\"status\">"
                    + T.t("error.stale", T.moment(copy.at(), OfficeZone.WIB))
                    + "</p>";
            body =
                new String(body, StandardCharsets.UTF_8)
                    .replace(MAIN, MAIN + note)
                    .getBytes(StandardCharsets.UTF_8);
          }
          response.setStatus(HttpServletResponse.SC_OK);
          response.setHeader(
              "Age", String.valueOf(Duration.between(copy.at(), Instant.now()).toSeconds()));
          response.setContentType(copy.contentType());
          response.setContentLength(body.length);
          SafeHeaders.on(response);
          response.getOutputStream().write(body);
        });
  }

  private interface Writing {
    void run() throws IOException;
  }

  private void inTheirLanguage(HttpServletRequest request, Writing writing) throws IOException {
    LocaleContextHolder.setLocale(locales.resolveLocale(request));
    try {
      writing.run();
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }
}
