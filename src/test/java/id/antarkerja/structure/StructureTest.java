package id.antarkerja.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import id.antarkerja.AntarKerja;
import id.antarkerja.Beside;
import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.modulith.core.ApplicationModules;

/** The house stands as drawn: modules, their order, and whose tables a module's SQL may name. */
@Beside
@ResourceLock("StructureTest")
class StructureTest {
  private static final Path MAIN = Path.of("src/main/java/id/antarkerja");
  private static final Pattern MAP_ROW = Pattern.compile("(?m)^\\|[^|\n]*\\|([^|\n]+)\\|");
  private static final Pattern NAME = Pattern.compile("`([a-z]+)`");

  /** Only a read model may join across schemas; access is the ground that policies stand on. */
  private static final Set<String> READ_MODELS =
      Set.of("caseload", "statistics", "publishing", "interchange", "demo");

  @Test
  void modules_call_only_what_they_declare_and_never_in_a_circle() {
    ApplicationModules.of(AntarKerja.class).verify();
  }

  @Test
  void the_map_lists_exactly_the_modules_that_exist() throws IOException {
    assertThat(new TreeSet<>(onTheMap())).isEqualTo(new TreeSet<>(packages()));
  }

  @Test
  void modules_call_only_downwards_in_the_order_of_the_map() throws IOException {
    List<String> order = onTheMap();
    List<String> upwards = new ArrayList<>();
    for (String module : packages()) {
      for (String other : order.subList(0, order.indexOf(module))) {
        if (uses(module, other)) {
          upwards.add(module + " calls " + other);
        }
      }
    }
    assertThat(upwards).isEmpty();
  }

  @Test
  void sql_names_only_its_own_schema() throws IOException {
    assertThat(foreignTables(packages())).isEmpty();
  }

  @Test
  void a_foreign_table_would_be_found() {
    assertThat(foreignIn("referrals", "select 1 from jobseekers.jobseekers", Set.of("jobseekers")))
        .containsExactly("referrals names jobseekers.jobseekers");
    assertThat(foreignIn("statistics", "from jobseekers.x", Set.of("jobseekers"))).isEmpty();
  }

  /** A NIK that is a String shows itself in whatever prints it. */
  @Test
  void no_parameter_or_component_is_a_nik_as_text() {
    assertThat(niksAsText(Imported.HOUSE)).isEmpty();
  }

  @Test
  void a_nik_as_text_would_be_found() {
    assertThat(niksAsText(new ClassFileImporter().importClasses(Loose.class)))
        .containsExactlyInAnyOrder("Loose.nik", "Loose.of(nik)");
  }

  record Loose(Object other) {
    private static final String nik = "";

    static void of(String nik) {}
  }

  private static List<String> niksAsText(JavaClasses classes) {
    List<String> found = new ArrayList<>();
    for (JavaClass type : classes) {
      for (var field : type.getFields()) {
        if (field.getName().equalsIgnoreCase("nik")
            && field.getRawType().isEquivalentTo(String.class)) {
          found.add(type.getSimpleName() + ".nik");
        }
      }
      for (var unit : type.getCodeUnits()) {
        if (unit.getRawParameterTypes().stream().anyMatch(t -> t.isEquivalentTo(String.class))) {
          for (var parameter :
              unit.isConstructor()
                  ? ((JavaConstructor) unit).reflect().getParameters()
                  : unit instanceof JavaMethod m ? m.reflect().getParameters() : new Parameter[0]) {
            if (parameter.getType() == String.class
                && parameter.getName().equalsIgnoreCase("nik")) {
              found.add(type.getSimpleName() + "." + unit.getName() + "(nik)");
            }
          }
        }
      }
    }
    return found;
  }

  private static List<String> foreignTables(List<String> modules) throws IOException {
    List<String> found = new ArrayList<>();
    Set<String> names = Set.copyOf(modules);
    for (String module : modules) {
      for (Path file : javaFiles(module)) {
        found.addAll(foreignIn(module, Files.readString(file), names));
      }
    }
    return found;
  }

  private static List<String> foreignIn(String module, String source, Set<String> modules) {
    if (READ_MODELS.contains(module)) {
      return List.of();
    }
    Pattern table =
        Pattern.compile(
            "(?i)\\b(?:from|join|into|update)\\s+("
                + modules.stream()
                    .filter(other -> !other.equals(module) && !other.equals("access"))
                    .collect(Collectors.joining("|"))
                + ")\\.([a-z_]+)\\b(?!\\()");
    return table
        .matcher(source)
        .results()
        .map(hit -> module + " names " + hit.group(1) + "." + hit.group(2))
        .toList();
  }

  private static boolean uses(String module, String other) throws IOException {
    String imported = "import id.antarkerja." + other + ".";
    for (Path file : javaFiles(module)) {
      if (Files.readString(file).contains(imported)) {
        return true;
      }
    }
    return false;
  }

  /** From top to bottom, as the table's rows stand. */
  private static List<String> onTheMap() throws IOException {
    List<String> modules = new ArrayList<>();
    Matcher row = MAP_ROW.matcher(Files.readString(Path.of("docs/map.md")));
    while (row.find()) {
      NAME.matcher(row.group(1)).results().map(hit -> hit.group(1)).forEach(modules::add);
    }
    return modules;
  }

  private static List<String> packages() throws IOException {
    try (Stream<Path> folders = Files.list(MAIN)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static List<Path> javaFiles(String module) throws IOException {
    try (Stream<Path> files = Files.walk(MAIN.resolve(module))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
