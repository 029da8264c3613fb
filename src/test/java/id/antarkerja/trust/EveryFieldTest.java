package id.antarkerja.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * Every field of every template into which a person types has a canary, sent through the real form
 * when the worlds are made, or says in {@code fields.yaml} why not.
 */
class EveryFieldTest extends MatrixHouse {
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Path FILE = Path.of("src/test/resources/fields.yaml");

  /** What they take is read as a day, a time or a choice, whatever is typed. */
  private static final Set<String> NO_TEXT =
      Set.of("date", "datetime-local", "time", "file", "hidden", "checkbox", "radio");

  private static final Pattern BEGUN =
      Pattern.compile("@template\\.web\\.(field|textarea|lookup)\\(|<(input|textarea)\\b");
  private static final Pattern NAME = Pattern.compile("(?<![-\\w])name ?= ?\"(\\w+)");
  private static final Pattern TYPE = Pattern.compile("(?<![-\\w])type ?= ?\"([\\w-]+)\"");
  private static final int SHORTEST_REASON = 12;

  /** The parts of which the others are made. */
  private static final Set<String> PARTS = Set.of("web/field", "web/textarea", "web/lookup");

  @Test
  void every_field_has_a_canary_or_a_reason() throws IOException {
    Map<String, String> found = fields();
    Map<String, String> known = known();
    assertThat(known.keySet()).as("fields.yaml and the templates").isEqualTo(found.keySet());
    List<String> wrong = new ArrayList<>();
    known.forEach(
        (field, line) -> {
          String name = field.substring(field.indexOf(' ') + 1);
          boolean sent = line.matches("(GET|POST) /.*");
          if (sent && !Sent.bore(line, name, worlds.canaries())) {
            wrong.add(field + ": no canary was sent to " + line);
          } else if (!sent && line.length() < SHORTEST_REASON) {
            wrong.add(field + ": says no reason");
          }
        });
    assertThat(wrong).isEmpty();
    assertThat(known.values()).filteredOn(line -> line.contains(" /")).hasSizeGreaterThan(50);
  }

  /** What takes a text without a template of its own would be in no list. */
  @Test
  void every_text_that_a_form_takes_is_a_field_of_a_template() throws IOException {
    Set<String> names =
        known().keySet().stream()
            .map(field -> field.substring(field.indexOf(' ') + 1))
            .collect(Collectors.toSet());
    assertThat(Targets.ALL.stream().flatMap(target -> target.texts().keySet().stream()))
        .allMatch(text -> names.contains(text.replaceFirst("[0-9]*(_text)?$", "")));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> known() throws IOException {
    Map<String, Map<String, String>> all = new Yaml().load(Files.readString(FILE));
    Map<String, String> known = new TreeMap<>();
    all.forEach(
        (template, fields) ->
            fields.forEach((name, line) -> known.put(template + " " + name, line)));
    return known;
  }

  /** "jobseekers/who nik", and the line in which it stands. */
  private static Map<String, String> fields() throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".jte")).toList()) {
        String template = TEMPLATES.relativize(file).toString().replace(".jte", "");
        if (!PARTS.contains(template)) {
          found.putAll(fields(template, Files.readString(file)));
        }
      }
    }
    return found;
  }

  private static Map<String, String> fields(String template, String text) {
    Map<String, String> found = new TreeMap<>();
    for (String line : text.split("\n")) {
      List<Integer> begun =
          BEGUN.matcher(line).results().map(result -> result.start()).collect(Collectors.toList());
      begun.add(line.length());
      for (int i = 0; i + 1 < begun.size(); i++) {
        String field = line.substring(begun.get(i), begun.get(i + 1));
        Matcher name = NAME.matcher(field);
        Matcher type = TYPE.matcher(field);
        boolean typed = !type.find() || !NO_TEXT.contains(type.group(1));
        if (typed && !field.contains(" readonly>")) {
          assertThat(name.find()).as("%s: %s", template, field).isTrue();
          found.put(template + " " + name.group(1), field);
        }
      }
    }
    return found;
  }
}
