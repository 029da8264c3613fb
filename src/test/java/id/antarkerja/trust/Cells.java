package id.antarkerja.trust;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Sends what a cell of the matrix says, and says what came back. */
final class Cells {
  private static final List<String> DOORS = List.of("/saya/masuk", "/usaha/masuk", "/masuk");

  /** By the cookie of the browser that got them. */
  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  private final Authz authz;

  Cells(Authz authz) {
    this.authz = authz;
  }

  static boolean writes(String endpoint) {
    return endpoint.startsWith("POST ");
  }

  static boolean reads(String endpoint) {
    return !writes(endpoint);
  }

  /** The whole address of a reading endpoint, with the parameters it can't do without. */
  String address(String endpoint, UnaryOperator<String> filled) {
    Map<String, String> fields = authz.sends().getOrDefault(endpoint, Map.of());
    String query =
        fields.entrySet().stream()
            .map(e -> e.getKey() + "=" + encoded(filled.apply(e.getValue())))
            .collect(Collectors.joining("&"));
    return filled.apply(authz.path(endpoint)) + (query.isEmpty() ? "" : "?" + query);
  }

  Answer get(Visitor visitor, String endpoint, UnaryOperator<String> filled) {
    return visitor.get(address(endpoint, filled));
  }

  /** As a form of ours would be sent: token against forgery, key, version, valid-looking fields. */
  Answer post(Visitor visitor, String endpoint, UnaryOperator<String> filled) {
    return visitor.post(filled.apply(authz.path(endpoint)), fields(visitor, endpoint, filled));
  }

  List<Map.Entry<String, String>> fields(
      Visitor visitor, String endpoint, UnaryOperator<String> filled) {
    Map<String, String> known = authz.sends().get(endpoint);
    if (known == null) {
      throw new AssertionError("say under sends: in authz.yaml what is sent to " + endpoint);
    }
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    fields.add(Map.entry("_csrf", csrf(visitor)));
    fields.add(Map.entry("_key", UUID.randomUUID().toString()));
    known.forEach((name, value) -> fields.add(Map.entry(name, filled.apply(value))));
    return fields;
  }

  /** Asked for once: it holds as long as the browser keeps the cookie it belongs to. */
  static String csrf(Visitor visitor) {
    String known = TOKENS.get(visitor.cookie("__Host-CSRF"));
    if (known != null) {
      return known;
    }
    String token = visitor.get("/masuk").page().select("input[name=_csrf]").val();
    if (token.isEmpty()) {
      throw new AssertionError("no page gave a token against forgery");
    }
    TOKENS.put(visitor.cookie("__Host-CSRF"), token);
    return token;
  }

  /** The word of a cell. */
  static String word(String endpoint, Answer answer) {
    if (isSentToSignIn(answer)) {
      return answer.location().equals(door(endpoint)) ? Authz.SIGN_IN : answer.location();
    }
    return writes(endpoint) && List.of(200, 303, 409, 422).contains(answer.status())
        ? Authz.LET_IN
        : String.valueOf(answer.status());
  }

  static boolean isSentToSignIn(Answer answer) {
    return answer.status() == 303 && DOORS.contains(answer.location());
  }

  /** Officers, jobseekers and employers come in by doors of their own. */
  private static String door(String endpoint) {
    String path = endpoint.substring(endpoint.indexOf('/'));
    String first = path.split("/", 3)[1];
    return first.equals("saya") || first.equals("usaha") ? "/" + first + "/masuk" : "/masuk";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
