package id.antarkerja.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

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
