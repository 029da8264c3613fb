package id.antarkerja.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** A random number that tells one browser from another, and nothing of who uses it. */
final class DeviceCookie {
  private static final String NAME = "__Host-DEV";
  private static final Duration LIFE = Duration.ofDays(400);
  private static final Pattern OURS = Pattern.compile("[A-Za-z0-9_-]{32}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private DeviceCookie() {}

  /** The browser's number, given now when it has none. */
  static String of(HttpServletRequest request, HttpServletResponse response) {
    Cookie cookie = WebUtils.getCookie(request, NAME);
    if (cookie != null && OURS.matcher(cookie.getValue()).matches()) {
      return cookie.getValue();
    }
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    String number = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    response.addHeader(
        "Set-Cookie",
        ResponseCookie.from(NAME, number)
            .secure(true)
            .httpOnly(true)
            .sameSite("Lax")
            .path("/")
            .maxAge(LIFE)
            .build()
            .toString());
    return number;
  }
}
