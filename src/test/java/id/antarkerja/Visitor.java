package id.antarkerja;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/**
 * A browser without JavaScript: keeps cookies, remembers the page it is on, and sends that page's
 * forms with their hidden fields, as a person would.
 */
public final class Visitor {
  /** Of a page that comes at all; nothing here says how fast it must be. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static volatile Consumer<Answer> watch = answer -> {};
  private final String origin;
  private final Map<String, String> cookies = new ConcurrentHashMap<>();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieJar(cookies))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Map<String, String> always = new ConcurrentHashMap<>();
  private volatile Answer last = new Answer(0, "", Map.of(), new byte[0], "", "");

  public Visitor(String origin) {
    this.origin = origin;
  }

  /** What came back; {@code location} is where a redirect pointed to, "" otherwise. */
  public static final class Answer {
    private final int status;
    private final String location;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final String address;
    private final String sent;
    private volatile @Nullable Document page;

    private Answer(
        int status,
        String location,
        Map<String, List<String>> headers,
        byte[] body,
        String address,
        String sent) {
      this.status = status;
      this.location = location;
      this.headers = headers;
      this.body = body;
      this.address = address;
      this.sent = sent;
    }

    public int status() {
      return status;
    }

    public String location() {
      return location;
    }

    public Map<String, List<String>> headers() {
      return headers;
    }

    /** What was asked for. */
    public String address() {
      return address;
    }

    /** The form that it answers, as it was written; "" when nothing was sent. */
    public String sent() {
      return sent;
    }

    public byte[] body() {
      return body;
    }

    /** Read when somebody first looks at it: most answers are only asked for their status. */
    public Document page() {
      Document read = page;
      if (read == null) {
        read = Jsoup.parse(new String(body, StandardCharsets.UTF_8), address);
        page = read;
      }
      return read;
    }

    public String text() {
      return page().text();
    }

    public String header(String name) {
      return String.join(", ", headers.getOrDefault(name, List.of()));
    }
  }

  /** What this browser remembers under a name, "" when nothing. */
  public String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  /** As somebody would who copied a cookie. */
  public Visitor withCookie(String name, String value) {
    cookies.put(name, value);
    return this;
  }

  /** Who is shown every answer to every browser from now on. */
  public static void watched(Consumer<Answer> by) {
    watch = by;
  }

  /** A header that goes with every request from now on. */
  public Visitor sending(String name, String value) {
    always.put(name, value);
    return this;
  }

  public Answer last() {
    return last;
  }

  public Answer get(String path) {
    return send(to(path).GET().build(), path, "");
  }

  /** Fills the form with that action on the current page and sends it; redirects are followed. */
  public Answer submit(String action, Map<String, ?> fields) {
    return follow(submitOnly(action, fields));
  }

  /** As {@link #submit}, but shows the redirect itself. */
  public Answer submitOnly(String action, Map<String, ?> fields) {
    return post(action, filled(form(action), fields));
  }

  /** The fields that sending the form with that action would send. */
  public List<Map.Entry<String, String>> filled(FormElement form, Map<String, ?> fields) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (var pair : form.formData()) {
      values.computeIfAbsent(pair.key(), key -> new ArrayList<>()).add(pair.value());
    }
    fields.forEach(
        (name, value) ->
            values.put(
                name,
                value instanceof List<?> several
                    ? several.stream().map(String::valueOf).toList()
                    : List.of(String.valueOf(value))));
    return values.entrySet().stream()
        .flatMap(e -> e.getValue().stream().map(v -> Map.entry(e.getKey(), v)))
        .toList();
  }

  public FormElement form(String action) {
    Element form =
        last.page().select("form").stream()
            .filter(candidate -> candidate.attr("action").equals(action))
            .filter(candidate -> candidate.attr("method").equalsIgnoreCase("post"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no form " + action + " on\n" + last.text()));
    return (FormElement) form;
  }

  public Answer post(String path, List<Map.Entry<String, String>> fields) {
    return request("POST", path, body(fields));
  }

  /** These fields as a browser writes them. */
  public static String body(List<Map.Entry<String, String>> fields) {
    return fields.stream()
        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** What no browser sends: any method, any bytes as a form, further headers in pairs. */
  public Answer request(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        to(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return send(request.build(), path, body);
  }

  /** Sends the form with that action as multipart, with one file. */
  public Answer upload(String action, String field, String fileName, byte[] content) {
    return upload(action, Map.of(), field, fileName, content);
  }

  /** The same with fields that were filled beside the file. */
  public Answer upload(
      String action, Map<String, ?> fields, String field, String fileName, byte[] content) {
    var form = new Multipart();
    filled(form(action), fields).stream()
        .filter(entry -> !entry.getKey().equals(field))
        .forEach(entry -> form.field(entry.getKey(), entry.getValue()));
    form.file(field, fileName, content);
    HttpRequest request =
        to(action)
            .header("Content-Type", form.type())
            .POST(BodyPublishers.ofByteArray(form.body()))
            .build();
    return follow(send(request, action, body(List.of(Map.entry(field, fileName)))));
  }

  private Answer follow(Answer answer) {
    Answer current = answer;
    for (int i = 0; i < 5 && current.status() / 100 == 3; i++) {
      current = get(current.location());
    }
    return current;
  }

  private HttpRequest.Builder to(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(origin + path)).timeout(PATIENCE);
    always.forEach(request::setHeader);
    return request;
  }

  private Answer send(HttpRequest request, String path, String sent) {
    try {
      HttpResponse<byte[]> response = sent(request);
      Answer answer =
          new Answer(
              response.statusCode(),
              response.headers().firstValue("Location").orElse("").replace(origin, ""),
              response.headers().map(),
              response.body(),
              origin + path,
              sent);
      last = answer;
      watch.accept(answer);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** As browsers do: again, when the connection was shut before anything came of it. */
  private HttpResponse<byte[]> sent(HttpRequest request) throws IOException, InterruptedException {
    try {
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (HttpTimeoutException late) {
      throw late;
    } catch (IOException shut) {
      return client.send(request, BodyHandlers.ofByteArray());
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
