package id.antarkerja.jobseekers;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Beside;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every reading that people are told of has its words, the most sensitive first of all. */
@Beside
class ReadingWordsTest {
  private static final String KEY = "privacy.reading.";
  private static final Path MAIN = Path.of("src/main/java/id/antarkerja");
  private static final Pattern RECORDED =
      Pattern.compile(
          "(?:audit|disclosures)\\s*\\.(?:read|readAll|disclosed|taken|exported)\\(\\s*([^,]+),");
  private static final Pattern OPENED =
      Pattern.compile("files\\.open\\([^;,]+,\\s*Action\\.[A-Z_]+,\\s*([^;]+)\\);");

  /** Whatever is no literal where it is recorded, and what it may be. */
  private static final Map<String, List<String>> BEHIND =
      Map.of(
          "ROWS",
          List.of("export.rows"),
          "Exports.ROWS",
          List.of("export.rows"),
          "entry",
          List.of(),
          "action",
          List.of(),
          "purpose.action()",
          Stream.of(IdentityPurpose.values()).map(IdentityPurpose::action).toList());

  @Test
  void every_reading_on_record_is_told_in_words_and_no_words_are_for_nothing() throws IOException {
    var actions = new TreeSet<String>(List.of("other", "list"));
    for (String source : sources()) {
      actions.addAll(named(RECORDED, source));
      actions.addAll(named(OPENED, source));
    }
    assertThat(actions)
        .contains("jobseeker.file", "jobseeker.identity.contact", "referral.link", "export.rows");

    var told = new Properties();
    try (Reader reader =
        Files.newBufferedReader(Path.of("src/main/resources/messages/privacy_id.properties"))) {
      told.load(reader);
    }
    var words = new TreeSet<String>();
    told.stringPropertyNames().stream()
        .filter(key -> key.startsWith(KEY))
        .forEach(key -> words.add(key.substring(KEY.length())));
    assertThat(words).isEqualTo(actions);
  }

  private static List<String> named(Pattern where, String source) {
    return where
        .matcher(source)
        .results()
        .flatMap(found -> actions(found.group(1).strip()))
        .toList();
  }

  private static Stream<String> actions(String written) {
    if (written.startsWith("\"")) {
      return Stream.of(written.replace("\"", ""));
    }
    assertThat(BEHIND).as("what may be recorded there").containsKey(written);
    return BEHIND.getOrDefault(written, List.of()).stream();
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(
              file -> {
                try {
                  return Files.readString(file);
                } catch (IOException unreadable) {
                  throw new UncheckedIOException(unreadable);
                }
              })
          .toList();
    }
  }
}
