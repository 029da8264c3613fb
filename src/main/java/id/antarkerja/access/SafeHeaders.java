package id.antarkerja.access;

import jakarta.servlet.http.HttpServletResponse;

/** The headers of an answer that is given before or beside the security chain. */
public final class SafeHeaders {
  private SafeHeaders() {}

  public static void on(HttpServletResponse response) {
    SafetyFilter.ALWAYS.forEach(response::setHeader);
    response.setHeader("Cache-Control", "no-store");
  }
}
