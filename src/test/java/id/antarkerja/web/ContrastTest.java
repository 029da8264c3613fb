package id.antarkerja.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2: 1.4.3 (text 4.5 : 1) and 1.4.11 (what one must see to use a page, 3 : 1). */
class ContrastTest {
  private static final String CSS = Css.text("core.css") + Css.text("desk.css");
  private static final Map<String, String> TOKENS = tokens();

  private static Map<String, String> tokens() {
    var found = new LinkedHashMap<String, String>();
    Pattern.compile("(--[a-z0-9-]+):([^;}]+)")
        .matcher(Css.text("core.css"))
        .results()
        .forEach(m -> found.putIfAbsent(m.group(1), m.group(2)));
    return found;
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource(
      textBlock =
          """
          --ink, --bg
          --ink, --bg-page
          --ink, --bg-sub
          --ink, --bg-soft
          --ink, --bg-brand-sub
          --ink, --bg-first
          --ink, --bg-card
          --ink, --bg-card-h
          --ink, --ina-primary-25
          --ink, --warn-bg
          --ink, --neg-bg
          --ink, --pos-bg
          --ink-2, --bg
          --ink-2, --bg-page
          --ink-2, --bg-sub
          --ink-2, --bg-soft
          --ink-2, --bg-tag
          --ink-2, --bg-brand-sub
          --ink-2, --bg-first
          --ink-2, --bg-card
          --ink-2, --ina-primary-25
          --ink-3, --bg
          --ink-3, --bg-page
          --ink-3, --bg-sub
          --ink-3, --bg-soft
          --ink-3, --bg-brand-sub
          --ink-3, --bg-card
          --ink-3, --ina-primary-25
          --ink-brand, --bg
          --ink-brand, --bg-page
          --ink-brand, --bg-sub
          --ink-brand, --bg-soft
          --ink-brand, --bg-card
          --ink-brand, --bg-first
          --ink-brand, --bg-brand-sub
          --ink-brand, --warn-bg
          --ink-brand, --neg-bg
          --ink-brand, --pos-bg
          --ina-primary-700, --bg-brand-sub
          --ina-primary-700, --ina-primary-25
          --ina-primary-800, --bg-brand-sub
          --ina-primary-800, --ina-primary-100
          --ink-warn, --warn-bg
          --ink-warn, --bg-card
          --ink-warn, --bg-page
          --ink-warn, --bg
          --pos, --bg
          --pos, --pos-bg
          --warn, --bg
          --warn, --warn-bg
          --warn, --bg-card
          --neg, --bg
          --neg, --neg-bg
          --neg, --bg-sub
          --on-brand, --brand
          --on-brand, --brand-hover
          --on-brand, --brand-deep
          --on-deep, --brand-deep
          --on-brand, --k1
          --on-brand, --k2
          --on-brand, --k3
          --on-brand, --k4
          --on-brand, --k5
          """)
  void text_can_be_read(String text, String background) {
    assertThat(ratio(text, background)).isGreaterThanOrEqualTo(4.5);
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource(
      textBlock =
          """
          --line-strong, --bg
          --brand, --bg
          --brand, --bg-brand-sub
          --focus, --bg
          --focus, --bg-page
          --focus, --bg-card
          --gold, --brand-deep
          --brand, --track
          --neg, --bg
          """)
  void marks_and_edges_can_be_seen(String mark, String background) {
    assertThat(ratio(mark, background)).isGreaterThanOrEqualTo(3.0);
  }

  @Test
  void every_rule_that_sets_text_and_ground_together_can_be_read() {
    List<String> unreadable =
        Css.rules(CSS).stream()
            .filter(rule -> rule.value("color") != null && rule.background() != null)
            .filter(rule -> !rule.value("color").matches("inherit|currentColor"))
            .filter(rule -> ratio(rule.value("color"), rule.background()) < 4.5)
            .map(Css.Rule::selector)
            .toList();

    assertThat(unreadable).isEmpty();
  }

  @Test
  void every_token_that_is_used_exists() {
    assertThat(
            Pattern.compile("var\\((--[a-z0-9-]+)\\)").matcher(CSS).results().map(m -> m.group(1)))
        .allSatisfy(token -> assertThat(TOKENS).containsKey(token));
  }

  @Test
  void the_sum_is_that_of_the_guideline() {
    assertThat(ratio("#000000", "#ffffff")).isEqualTo(21.0);
    assertThat(ratio("#777777", "#ffffff")).isBetween(4.47, 4.49);
  }

  private static double ratio(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String color) {
    String hex = hex(color);
    return 0.2126 * linear(hex.substring(1, 3))
        + 0.7152 * linear(hex.substring(3, 5))
        + 0.0722 * linear(hex.substring(5, 7));
  }

  private static double linear(String channel) {
    double share = Integer.parseInt(channel, 16) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static String hex(String color) {
    String value = color.replaceAll("var\\((.*)\\)", "$1");
    while (value.startsWith("--")) {
      value = TOKENS.getOrDefault(value, "unknown " + value).replaceAll("var\\((.*)\\)", "$1");
    }
    assertThat(value).matches("#([0-9a-f]{3}|[0-9a-f]{6})");
    return value.length() == 4 ? value.replaceAll("([0-9a-f])", "$1$1") : value;
  }
}
