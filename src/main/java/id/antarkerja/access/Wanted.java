package id.antarkerja.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The page that somebody wanted before signing in, kept by their browser: a stranger who asks for
 * pages leaves nothing in the database.
 */
public final class Wanted {
  private static final String COOKIE = "__Host-KE";
  private static final int LONGEST = 1_000;

  private Wanted() {}

  /** To come back to after signing in. */
  public static void keep(HttpServletRequest request, HttpServletResponse response) {
    String query = request.getQueryString();
    String path = request.getRequestURI() + (query == null ? "" : "?" + query);
    if (path.length() <= LONGEST) {
      byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
      set(
          response,
          Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
          Duration.ofMinutes(15));
    }
  }

  /** The wanted path, once; only one that begins so. */
  public static Optional<String> take(
      String prefix, HttpServletRequest request, HttpServletResponse response) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    if (cookie == null) {
      return Optional.empty();
    }
    set(response, "", Duration.ZERO);
    try {
      String path =
          new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
      boolean clean = path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
      return Optional.of(path).filter(p -> clean && p.startsWith(prefix) && !p.startsWith("//"));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static void set(HttpServletResponse response, String value, Duration life) {
    response.addHeader(
        "Set-Cookie",
        ResponseCookie.from(COOKIE, value)
            .secure(true)
            .httpOnly(true)
            .sameSite("Lax")
            .path("/")
            .maxAge(life)
            .build()
            .toString());
  }
}
