package id.antarkerja.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/** The last good answers to anonymous readers of public pages, a few hundred of them in memory. */
class PageCopies {
  private static final int MOST = 200;
  private static final int LARGEST = 100_000;
  private static final Duration FRESH = Duration.ofSeconds(30);
  private static final String PUBLIC = "/lowongan";

  private final ChosenLocale locales = new ChosenLocale();
  private final Map<String, Copy> copies =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Copy> eldest) {
              return size() > MOST;
            }
          });

  /** A body as it was sent at that moment. */
  record Copy(String contentType, byte[] body, Instant at) {}

  void keep(HttpServletRequest request, HttpServletResponse response) {
    if (!isPublic(request) || response.getStatus() != 200) {
      return;
    }
    String key = key(request);
    Copy before = copies.get(key);
    var sent = WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class);
    if (sent == null
        || sent.getContentSize() > LARGEST
        || response.containsHeader("Set-Cookie")
        || before != null && before.at().plus(FRESH).isAfter(Instant.now())) {
      return;
    }
    copies.put(
        key,
        new Copy(
            String.valueOf(response.getContentType()),
            sent.getContentAsByteArray(),
            Instant.now()));
  }

  Optional<Copy> of(HttpServletRequest request) {
    return isPublic(request) ? Optional.ofNullable(copies.get(key(request))) : Optional.empty();
  }

  /** Nobody signed in, and nothing that is answered to one person alone. */
  private static boolean isPublic(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return request.getMethod().equals("GET")
        && request.getRequestURI().startsWith(PUBLIC)
        && (cookies == null
            || Arrays.stream(cookies).allMatch(c -> c.getName().equals(ChosenLocale.COOKIE)));
  }

  private String key(HttpServletRequest request) {
    String query = request.getQueryString();
    return locales.resolveLocale(request).getLanguage()
        + request.getRequestURI()
        + (query == null ? "" : "?" + query);
  }
}
