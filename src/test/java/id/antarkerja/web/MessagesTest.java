package id.antarkerja.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Beside;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Beside
@ResourceLock("MessagesTest")
class MessagesTest {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
  private static final Pattern CHOICE = Pattern.compile("\\{\\d,choice,(?:[^{}]|\\{\\d\\})*\\}");

  /** A count with its noun; limits are never one, and names have verbs. */
  private static final Pattern MANY =
      Pattern.compile(
          "(?<!most |least |than )\\{\\d\\} (?:more |working )?(?:people|"
              + "(?!is |was |has |as |yrs|years old|holds |does |hires |refuses |agrees|works|needs )[a-z]+s\\b)");

  /** From one moment to another, people did something. */
  private static final Set<String> NO_COUNT = Set.of("privacy.incident.letterText");

  static Stream<String> modules() {
    return Stream.of(Messages.basenames());
  }

  @ParameterizedTest
  @MethodSource("modules")
  void both_languages_have_the_same_keys_with_the_same_parameters(String basename)
      throws IOException {
    Properties indonesian = read(basename + "_id");
    Properties english = read(basename + "_en");

    assertThat(english.stringPropertyNames()).isEqualTo(indonesian.stringPropertyNames());
    assertThat(indonesian.stringPropertyNames())
        .allSatisfy(
            key ->
                assertThat(places(english.getProperty(key)))
                    .as(key)
                    .isEqualTo(places(indonesian.getProperty(key))));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void every_text_with_parameters_is_well_formed(String basename) throws IOException {
    for (String language : new String[] {"_id", "_en"}) {
      Properties texts = read(basename + language);
      assertThat(texts.stringPropertyNames())
          .allSatisfy(
              key -> {
                String text = texts.getProperty(key);
                assertThat(text).as(key).isNotBlank();
                if (PLACE.matcher(text).find()) {
                  assertThat(new MessageFormat(text).getFormats()).as(key).isNotEmpty();
                  assertThat(text.replace("''", "")).as(key).doesNotContain("'");
                }
              });
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void in_english_one_is_not_many(String basename) throws IOException {
    Properties english = read(basename + "_en");
    assertThat(english.stringPropertyNames())
        .filteredOn(key -> !NO_COUNT.contains(key))
        .allSatisfy(
            key ->
                assertThat(CHOICE.matcher(english.getProperty(key)).replaceAll("…"))
                    .as(key)
                    .doesNotContainPattern(MANY));
  }

  @Test
  void a_plural_without_a_choice_would_be_found() {
    assertThat("{0} days left").containsPattern(MANY);
    assertThat("of {1} more candidates").containsPattern(MANY);
    assertThat(CHOICE.matcher("{0,choice,0#{0} days|1#{0} day|1<{0} days}").replaceAll("…"))
        .isEqualTo("…");
    assertThat("At most {0} skills; {1} is missing, more than {2} people")
        .doesNotContainPattern(MANY);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void no_key_is_written_twice(String basename) throws IOException {
    for (String language : new String[] {"_id", "_en"}) {
      try (Stream<String> lines = Files.lines(path(basename + language))) {
        assertThat(
                lines.filter(l -> l.matches("[A-Za-z].*=.*")).map(l -> l.split("=", 2)[0].strip()))
            .doesNotHaveDuplicates();
      }
    }
  }

  private static TreeSet<String> places(String text) {
    var places = new TreeSet<String>();
    PLACE.matcher(text).results().forEach(m -> places.add(m.group(1)));
    return places;
  }

  private static Path path(String name) {
    return Path.of("src/main/resources/" + name + ".properties");
  }

  private static Properties read(String name) throws IOException {
    var texts = new Properties();
    try (Reader reader = Files.newBufferedReader(path(name), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
