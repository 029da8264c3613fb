package id.antarkerja.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * {@code docs/controls.yaml} names every requirement of the standard's levels 1 and 2, and what is
 * said to be met is shown by a test or a document that exists.
 */
class ControlsTest {
  private static final Path FILE = Path.of("docs/controls.yaml");
  private static final Path TESTS = Path.of("src/test/java/id/antarkerja");

  /** A comma that was not quoted would make a key of its own. */
  private static final List<String> KEYS = List.of("level", "about", "state", "shown", "why");

  private static final List<String> STATES = List.of("met", "not met", "none");

  /** How many the standard has, level 1 and level 2, by chapter. */
  private static final Map<Integer, Integer> BY_CHAPTER =
      Map.ofEntries(
          Map.entry(1, 27),
          Map.entry(2, 11),
          Map.entry(3, 19),
          Map.entry(4, 10),
          Map.entry(5, 9),
          Map.entry(6, 35),
          Map.entry(7, 18),
          Map.entry(8, 7),
          Map.entry(9, 7),
          Map.entry(10, 29),
          Map.entry(11, 14),
          Map.entry(12, 9),
          Map.entry(13, 13),
          Map.entry(14, 9),
          Map.entry(15, 13),
          Map.entry(16, 16),
          Map.entry(17, 7));

  private record Control(String number, Map<String, Object> line) {
    String state() {
      return String.valueOf(line.get("state"));
    }

    @SuppressWarnings("unchecked")
    List<String> shown() {
      return (List<String>) line.getOrDefault("shown", List.of());
    }
  }

  private static List<Control> controls() throws IOException {
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    Map<String, Map<String, Object>> all = new Yaml(strict).load(Files.readString(FILE));
    List<Control> controls = new ArrayList<>();
    all.forEach((number, line) -> controls.add(new Control(number, line)));
    return controls;
  }

  @Test
  void every_requirement_of_levels_1_and_2_is_named() throws IOException {
    List<Control> all = controls();
    BY_CHAPTER.forEach(
        (chapter, count) ->
            assertThat(all.stream().filter(c -> c.number().startsWith("V" + chapter + ".")))
                .as("chapter " + chapter)
                .hasSize(count));
    assertThat(all).hasSize(253);
    assertThat(all.stream().filter(c -> c.line().get("level").equals(1))).hasSize(70);
    assertThat(all.stream().filter(c -> c.line().get("level").equals(2))).hasSize(183);
  }

  @Test
  void each_says_whether_it_is_met_and_if_not_why() throws IOException {
    for (Control control : controls()) {
      assertThat(control.state()).as(control.number()).isIn(STATES);
      assertThat(control.line().keySet()).as(control.number()).isSubsetOf(KEYS);
      assertThat(String.valueOf(control.line().get("about"))).as(control.number()).isNotBlank();
      boolean met = control.state().equals("met");
      assertThat(control.shown().isEmpty()).as(control.number()).isEqualTo(!met);
      assertThat(met || control.line().containsKey("why")).as(control.number()).isTrue();
    }
  }

  @Test
  void what_is_met_is_shown_by_tests_and_documents_that_exist() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Control control : controls()) {
      for (String shown : control.shown()) {
        if (!exists(shown)) {
          missing.add(control.number() + ": " + shown);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void a_test_that_is_gone_would_be_missed() throws IOException {
    assertThat(exists("trust.ControlsTest#a_test_that_is_gone_would_be_missed")).isTrue();
    assertThat(exists("trust.ControlsTest#exists")).isFalse();
    assertThat(exists("trust.ControlsTest#such_a_test_never_was")).isFalse();
    assertThat(exists("trust.NoSuchTest")).isFalse();
    assertThat(exists("docs/no-such-document.md")).isFalse();
    assertThat(runs("  @Test\n  @Order(2)\n  void one() {", "one")).isTrue();
    assertThat(runs("  @Test\n  void other() {\n  }\n\n  void one() {", "one")).isFalse();
    for (String off : List.of("  @Disabled\n  @Test\n", "  @Test\n  @Disabled(\"later\")\n")) {
      assertThat(runs(off + "  void one() {", "one")).as(off).isFalse();
    }
  }

  /** "package.Class#method", "package.Class", or a path. */
  private static boolean exists(String shown) throws IOException {
    if (shown.contains("/")) {
      return Files.exists(Path.of(shown));
    }
    String[] parts = shown.split("#", 2);
    Path source = TESTS.resolve(parts[0].replace('.', '/') + ".java");
    if (!Files.exists(source)) {
      return false;
    }
    String text = Files.readString(source);
    return parts.length == 1
        ? text.contains("@Test") || text.contains("@ParameterizedTest")
        : runs(text, parts[1]);
  }

  /** A method that is called when tests run: by the annotations on the lines right above it. */
  private static boolean runs(String source, String method) {
    List<String> lines = source.lines().toList();
    Pattern head =
        Pattern.compile("  (void|Stream<DynamicTest>) " + Pattern.quote(method) + "\\(.*");
    for (int i = 0; i < lines.size(); i++) {
      if (head.matcher(lines.get(i)).matches()) {
        int first = i;
        while (first > 0 && !lines.get(first - 1).matches("|  }|.*;|.*\\*/")) {
          first--;
        }
        String above = String.join("\n", lines.subList(first, i));
        return above.matches("(?s).*@(Test|ParameterizedTest|TestFactory|BeforeAll)\\b.*")
            && !above.contains("@Disabled");
      }
    }
    return false;
  }
}
