package id.antarkerja.signin;

import id.antarkerja.access.PersonCipher;
import id.antarkerja.kernel.NetworkRange;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * A random number that tells one browser from another, and nothing of who uses it, with our mark: a
 * number that somebody made up is none.
 */
@Component
class DeviceCookie {
  static final String NAME = "__Host-DEV";
  private static final Duration LIFE = Duration.ofDays(400);
  private static final Pattern OURS = Pattern.compile("[A-Za-z0-9_-]{32}\\.[A-Za-z0-9_-]{22}");
  private static final int NUMBER = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final PersonCipher cipher;

  DeviceCookie(PersonCipher cipher) {
    this.cipher = cipher;
  }

  /** Who asks; a browser without a number of ours gets one now, for its next request. */
  Browser of(HttpServletRequest request, HttpServletResponse response) {
    if (request.getAttribute(NAME) instanceof Browser known) {
      return known;
    }
    String range = NetworkRange.of(request.getRemoteAddr());
    Browser browser =
        issued(request, response)
            .map(number -> new Browser(number, true, range))
            .orElseGet(() -> new Browser(issue(fresh(), response), false, range));
    request.setAttribute(NAME, browser);
    return browser;
  }

  /** A mark made before keys were rotated is made anew as long as the old keys live. */
  private Optional<String> issued(HttpServletRequest request, HttpServletResponse response) {
    Cookie cookie = WebUtils.getCookie(request, NAME);
    if (cookie == null || !OURS.matcher(cookie.getValue()).matches()) {
      return Optional.empty();
    }
    String number = cookie.getValue().substring(0, NUMBER);
    byte[] mark = Base64.getUrlDecoder().decode(cookie.getValue().substring(NUMBER + 1));
    List<byte[]> good = cipher.blindIndexes(NAME, number);
    if (good.stream().noneMatch(one -> MessageDigest.isEqual(one, mark))) {
      return Optional.empty();
    }
    if (!MessageDigest.isEqual(cipher.blindIndex(NAME, number), mark)) {
      issue(number, response);
    }
    return Optional.of(number);
  }

  private String issue(String number, HttpServletResponse response) {
    response.addHeader(
        "Set-Cookie",
        ResponseCookie.from(NAME, number + "." + text(cipher.blindIndex(NAME, number)))
            .secure(true)
            .httpOnly(true)
            .sameSite("Lax")
            .path("/")
            .maxAge(LIFE)
            .build()
            .toString());
    return number;
  }

  private static String fresh() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return text(bytes);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
