package id.antarkerja.trust;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Sends what a cell of the matrix says, and says what came back. */
final class Cells {
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

  static String csrf(Visitor visitor) {
    for (String page : List.of("/petugas/pejabat", "/masuk")) {
      String token = visitor.get(page).page().select("input[name=_csrf]").val();
      if (!token.isEmpty()) {
        return token;
      }
    }
    throw new AssertionError("no page gave a token against forgery");
  }

  /** The word of a cell. */
  static String word(Answer answer, boolean writing) {
    if (answer.status() == 303 && answer.location().equals("/masuk")) {
      return Authz.SIGN_IN;
    }
    return writing && List.of(200, 303, 409, 422).contains(answer.status())
        ? Authz.LET_IN
        : String.valueOf(answer.status());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
