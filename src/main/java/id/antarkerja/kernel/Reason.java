package id.antarkerja.kernel;

import java.util.List;

/**
 * Why something was refused: a code whose text stands in {@code messages/} under {@code
 * reason.<code>}, and the parameters of that text.
 */
public record Reason(String code, List<Object> parameters) {
  public static Reason of(String code, Object... parameters) {
    return new Reason(code, List.of(parameters));
  }

  public String key() {
    return "reason." + code;
  }
}
