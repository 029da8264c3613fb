package id.antarkerja.access;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** The headers of an answer that is given before or beside the security chain. */
public final class SafeHeaders {
  private static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy", SecurityConfiguration.CONTENT_SECURITY_POLICY,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Permissions-Policy", SecurityConfiguration.PERMISSIONS_POLICY,
          "Cache-Control", "no-store");

  private SafeHeaders() {}

  public static void on(HttpServletResponse response) {
    ALL.forEach(
        (name, value) -> {
          if (!response.containsHeader(name)) {
            response.setHeader(name, value);
          }
        });
  }
}
