package id.antarkerja.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Just enough of a style sheet to check its colours. */
final class Css {
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]+)\\}");

  private Css() {}

  record Rule(String selector, Map<String, String> declarations) {
    @Nullable String value(String property) {
      return declarations.get(property);
    }

    /** The colour of the ground, when the rule sets one. */
    @Nullable String background() {
      String ground = declarations.get("background");
      if (ground == null) {
        return null;
      }
      String first = ground.split(" ")[0];
      return first.startsWith("#") || first.startsWith("var(--") ? first : null;
    }
  }

  static String text(String name) {
    return new String(Assets.named(name).plain(), StandardCharsets.UTF_8);
  }

  static List<Rule> rules(String css) {
    return RULE.matcher(css.replaceAll("(?s)/\\*.*?\\*/|url\\([^)]*\\)", ""))
        .results()
        .filter(m -> !m.group(1).strip().equals(":root"))
        .map(m -> new Rule(m.group(1).strip(), declarations(m.group(2))))
        .toList();
  }

  private static Map<String, String> declarations(String body) {
    var declarations = new LinkedHashMap<String, String>();
    for (String part : body.split(";")) {
      String[] both = part.split(":", 2);
      if (both.length == 2) {
        declarations.put(both[0].strip(), both[1].strip());
      }
    }
    return declarations;
  }
}
