package id.antarkerja.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {
  @Test
  void every_code_of_an_explanation_has_a_text_in_both_languages_and_every_text_a_code()
      throws IOException {
    Set<String> used = used();
    for (Properties texts : List.of(texts("id"), texts("en"))) {
      assertThat(texts.stringPropertyNames()).containsAll(used);
      assertThat(
              texts.stringPropertyNames().stream()
                  .filter(key -> key.matches("matching\\.(evidence|question|missing)\\..*"))
                  .filter(key -> !used.contains(key)))
          .isEmpty();
      for (String key : texts.stringPropertyNames()) {
        assertThat(new MessageFormat(texts.getProperty(key)).format(new Object[] {1, 2}))
            .doesNotContain("{");
      }
    }
    assertThat(texts("id").stringPropertyNames()).isEqualTo(texts("en").stringPropertyNames());
  }

  private static Set<String> used() {
    Set<String> keys = new TreeSet<>();
    for (Factor factor : Factor.values()) {
      keys.add(factor.key());
    }
    for (Constraint constraint : Constraint.values()) {
      keys.add(constraint.key());
    }
    Explanation.NOT_COUNTED.forEach(code -> keys.add("matching.not_counted." + code));
    for (var owner : Explanation.Question.Owner.values()) {
      keys.add("matching.owner." + owner.name().toLowerCase(Locale.ROOT));
    }
    Land land = new Land(120, 60);
    RandomRows rows = new RandomRows(41, 120, 60);
    Engine engine =
        new Engine(Weights.DEFAULT, land.occupations(), land.regions(), () -> RandomRows.TODAY);
    for (int i = 0; i < 4_000; i++) {
      keys.addAll(keysOf(engine.explain(rows.seeker(1), rows.vacancy(1))));
    }
    keys.addAll(keysOf(engine.explain(Sample.seeker().build(), Sample.vacancy().build())));
    keys.addAll(
        keysOf(engine.explain(Sample.seeker().build(), Sample.vacancy().wage(1, 1).build())));
    return keys;
  }

  private static Set<String> keysOf(Explanation explanation) {
    Set<String> keys =
        explanation.factors().stream()
            .flatMap(line -> line.evidence().stream())
            .map(Evidence::key)
            .collect(Collectors.toSet());
    explanation.questions().forEach(question -> keys.add(question.key()));
    explanation.missing().forEach(missing -> keys.add(missing.key()));
    return keys;
  }

  private static Properties texts(String language) throws IOException {
    String file = "/messages/matching_" + language + ".properties";
    try (Reader in =
        new InputStreamReader(TextsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      Properties texts = new Properties();
      texts.load(in);
      return texts;
    }
  }
}
