package id.antarkerja.trust;

import id.antarkerja.Visitor.Answer;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What was sent and taken while the worlds were made, and whether the trail has it. */
final class Sent {
  private static final List<Form> TAKEN = new ArrayList<>();

  /**
   * @param fields squeezed, as canaries are
   * @param onRecord whether whoever sent it left an entry as one who wrote
   */
  record Form(
      String method, String path, List<Map.Entry<String, String>> fields, boolean onRecord) {
    boolean isTo(String endpoint) {
      return (method + " " + path).matches(endpoint.replaceAll("\\{[^/]*}", "[^/]+"));
    }
  }

  private final Trail trail;
  private final String origin;

  /**
   * @param origin of this house: whatever runs beside sends forms to others
   */
  Sent(Trail trail, String origin) {
    this.trail = trail;
    this.origin = origin;
  }

  static List<Form> taken() {
    return List.copyOf(TAKEN);
  }

  void look(Answer answer) {
    if (!answer.address().startsWith(origin + "/")) {
      return;
    }
    boolean written = trail.sinceLast();
    URI address = URI.create(answer.address());
    String form = answer.sent().isEmpty() ? address.getRawQuery() : answer.sent();
    if (form != null && answer.status() < 400) {
      String method = answer.sent().isEmpty() ? "GET" : "POST";
      TAKEN.add(new Form(method, address.getPath(), fields(form), written));
    }
  }

  private static List<Map.Entry<String, String>> fields(String form) {
    return Pattern.compile("&")
        .splitAsStream(form)
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .map(pair -> Map.entry(decoded(pair[0]), Canary.squeezed(decoded(pair[1]))))
        .toList();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** Whether a canary was sent in this field of a form; behind its name a number may stand. */
  static boolean bore(String endpoint, String field, Canaries canaries) {
    Pattern name = Pattern.compile(Pattern.quote(field) + "[0-9a-f-]*(_text)?");
    return TAKEN.stream()
        .filter(form -> form.isTo(endpoint))
        .flatMap(form -> form.fields().stream())
        .filter(sent -> name.matcher(sent.getKey()).matches())
        .anyMatch(sent -> !canaries.in(sent.getValue()).isEmpty());
  }
}
