package id.antarkerja.sso;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Goes between two servers as a browser would: cookies of each, forms, redirects. */
final class Browser {
  private final Map<Integer, Map<String, String>> cookies = new HashMap<>();
  private UnaryOperator<String> onTheWay = address -> address;
  private URI at = URI.create("http://localhost/");
  private int status;
  private Document page = Jsoup.parse("");

  /** Changes addresses of redirects before they are followed, as an attacker would. */
  Browser tampering(UnaryOperator<String> change) {
    onTheWay = change;
    return this;
  }

  URI at() {
    return at;
  }

  int status() {
    return status;
  }

  Document page() {
    return page;
  }

  Browser get(String address) {
    return send(HttpRequest.newBuilder(URI.create(address)).GET());
  }

  /** Sends the first form whose action has that part. */
  Browser submit(String part, Map<String, String> fields) {
    Element found =
        page.select("form").stream()
            .filter(form -> form.absUrl("action").contains(part))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no form " + part + " on " + page.text()));
    var values = new LinkedHashMap<String, String>();
    ((FormElement) found).formData().forEach(pair -> values.put(pair.key(), pair.value()));
    values.putAll(fields);
    String body =
        values.entrySet().stream()
            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(found.absUrl("action")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private Browser send(HttpRequest.Builder request) {
    HttpRequest next = request.build();
    try (var client = HttpClient.newHttpClient()) {
      for (int i = 0; i < 12; i++) {
        HttpResponse<String> answer =
            client.send(withCookies(next), BodyHandlers.ofString(StandardCharsets.UTF_8));
        keep(next.uri(), answer);
        at = next.uri();
        status = answer.statusCode();
        page = Jsoup.parse(answer.body(), at.toString());
        String to = answer.headers().firstValue("Location").orElse(null);
        if (status / 100 != 3 || to == null) {
          return this;
        }
        next = HttpRequest.newBuilder(at.resolve(onTheWay.apply(to))).GET().build();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    throw new AssertionError("too many redirects, last " + at);
  }

  private HttpRequest withCookies(HttpRequest request) {
    String header =
        cookies.getOrDefault(request.uri().getPort(), Map.of()).entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining("; "));
    return header.isEmpty()
        ? request
        : HttpRequest.newBuilder(request, (name, value) -> true).header("Cookie", header).build();
  }

  /** On the loopback also those that ask for a secure line. */
  private void keep(URI from, HttpResponse<?> answer) {
    Map<String, String> known = cookies.computeIfAbsent(from.getPort(), port -> new HashMap<>());
    for (String line : answer.headers().allValues("Set-Cookie")) {
      for (HttpCookie cookie : HttpCookie.parse(line.replaceAll("(?i);\\s*expires=[^;]*", ""))) {
        if (cookie.getMaxAge() == 0) {
          known.remove(cookie.getName());
        } else {
          known.put(cookie.getName(), cookie.getValue());
        }
      }
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
