package id.antarkerja;

import java.net.CookieHandler;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps secure cookies on localhost too, as browsers do; one site, so no paths. */
final class CookieJar extends CookieHandler {
  private final Map<String, String> cookies;

  CookieJar(Map<String, String> cookies) {
    this.cookies = cookies;
  }

  @Override
  public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
    String all =
        cookies.entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? Map.of() : Map.of("Cookie", List.of(all));
  }

  @Override
  public void put(URI uri, Map<String, List<String>> headers) {
    headers.forEach(
        (name, values) -> {
          if ("Set-Cookie".equalsIgnoreCase(name)) {
            values.forEach(this::keep);
          }
        });
  }

  private void keep(String line) {
    String pair = line.split(";", 2)[0];
    String name = pair.substring(0, pair.indexOf('='));
    if (line.toLowerCase(Locale.ROOT).contains("max-age=0")) {
      cookies.remove(name);
    } else {
      cookies.put(name, pair.substring(name.length() + 1));
    }
  }
}
