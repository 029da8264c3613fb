package id.antarkerja.structure;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Beside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever runs the service finds in the runbook what can be set and what must be kept. */
@Beside
class RunbookTest {
  private static final Path JAVA = Path.of("src/main/java");
  private static final Pattern READ =
      Pattern.compile("[\"{](antarkerja\\.[a-z.-]*[a-z])(?=[\":}])");
  private static final Pattern RULES =
      Pattern.compile("@ConfigurationProperties\\(\"(antarkerja[a-z.-]*)\"\\)");
  private static final Pattern KEPT =
      Pattern.compile("(?:data|\\{antarkerja\\.data:data\\})(?:\\.resolve\\(\"|/)([a-z]+)[\"/]");
  private static final Pattern KEPT_BY_THE_DATABASE =
      Pattern.compile("folder\\.resolve\\(\"([a-z.]+)\"\\)");

  /** The program tells them to itself; {@code start} is for tests. */
  private static final Set<String> NO_SETTING =
      Set.of("antarkerja.database.embedded", "antarkerja.database.start", "antarkerja.start");

  @Test
  void every_setting_that_is_read_stands_in_the_runbook() throws Exception {
    String runbook = runbook();
    var missing = new TreeSet<String>();
    var known = new TreeSet<String>();
    for (Path file : sources()) {
      String source = Files.readString(file);
      List<String> prefixes = all(RULES, source);
      READ.matcher(source).results().map(hit -> hit.group(1)).forEach(known::add);
      known.removeAll(prefixes);
      for (String prefix : prefixes) {
        components(file).stream()
            .filter(name -> !runbook.contains(prefix + ".") || !runbook.contains("." + name))
            .forEach(name -> missing.add(prefix + "." + name));
      }
    }
    known.removeAll(NO_SETTING);
    assertThat(known).contains("antarkerja.data", "antarkerja.privacy.answer-within");
    known.stream().filter(name -> !names(runbook, name)).forEach(missing::add);
    assertThat(missing).isEmpty();
  }

  @Test
  void every_place_below_the_data_folder_stands_in_the_runbook() throws IOException {
    var places = new TreeSet<String>();
    for (Path file : sources()) {
      String source = Files.readString(file);
      places.addAll(all(KEPT, source));
      if (file.endsWith("database/EmbeddedPostgres.java")) {
        places.addAll(all(KEPT_BY_THE_DATABASE, source));
      }
    }
    assertThat(places).contains("keys", "files", "audit", "pgdata", "secrets");
    String runbook = runbook();
    assertThat(places).allMatch(place -> runbook.contains("`data/" + place));
  }

  private static boolean names(String runbook, String setting) {
    return Pattern.compile(Pattern.quote(setting) + "(?![a-z-])").matcher(runbook).find();
  }

  private static List<String> components(Path file) throws ClassNotFoundException {
    String name = JAVA.relativize(file).toString().replace(".java", "").replace('/', '.');
    return Stream.of(Class.forName(name).getRecordComponents())
        .map(one -> one.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
        .toList();
  }

  private static List<String> all(Pattern pattern, String source) {
    return pattern.matcher(source).results().map(hit -> hit.group(1)).toList();
  }

  private static String runbook() throws IOException {
    return Files.readString(Path.of("docs/runbook.md"));
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(JAVA)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
