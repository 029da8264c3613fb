package id.antarkerja.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.antarkerja.Beside;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

@Beside
@ResourceLock("QuickStartTest")
class QuickStartTest {
  @TempDir Path folder;
  private Path jar;
  private Path data;
  private StartCache cache;

  @BeforeEach
  void a_packaged_program() throws IOException {
    jar = Files.writeString(folder.resolve("program.jar"), "one release");
    data = folder.resolve("data");
    cache = StartCache.in(data);
  }

  @Test
  void what_fits_is_used_and_anything_else_is_recorded_anew() throws IOException {
    assertThat(options()).contains("-XX:AOTMode=record").doesNotContain(usesTheCache());
    keep("a cache");
    assertThat(options()).contains(usesTheCache()).doesNotContain("-XX:AOTMode=record");
    cache.over();
    assertThat(options()).contains(usesTheCache());
    cache.over();

    Files.writeString(jar, "another release");
    assertThat(options()).contains("-XX:AOTMode=record").doesNotContain(usesTheCache());
    assertThat(cache.file()).doesNotExist();
  }

  @Test
  void a_cache_with_which_the_program_never_got_ready_is_not_tried_again() throws IOException {
    keep("a cache");
    assertThat(options()).contains(usesTheCache());
    assertThat(options()).contains("-XX:AOTMode=record").doesNotContain(usesTheCache());
    assertThat(cache.file()).doesNotExist();
  }

  @Test
  void the_program_is_left_alone_where_it_should_be() throws IOException {
    assertThat(options("--antarkerja.quickstart=false")).isEmpty();
    assertThat(command(Map.of("ANTARKERJA_QUICKSTART", "false"), "java", "-jar", jar.toString()))
        .isEmpty();
    assertThat(command(Map.of(), "java", "-cp", "classes", "id.antarkerja.AntarKerja")).isEmpty();
    assertThat(command(Map.of(), "java", "-XX:AOTCache=mine", "-jar", jar.toString())).isEmpty();
    assertThat(
            command(
                Map.of("JAVA_TOOL_OPTIONS", "-Da=b -agentlib:jdwp=transport=dt_socket"),
                "java",
                "-jar",
                jar.toString()))
        .isEmpty();
    assertThat(data).doesNotExist();
  }

  @Test
  void a_folder_that_cannot_be_used_stops_nothing() throws Exception {
    Files.writeString(data, "a file where the folder should be");
    assertThat(started()).isEqualTo("null ");
  }

  @Test
  void a_damaged_cache_starts_plainly_in_the_same_process() throws Exception {
    program();
    keep("no cache at all");
    assertThat(started()).isEqualTo("cached ");
    cache.over();
    assertThat(started("--antarkerja.quickstart=false")).isEqualTo("null ");
  }

  private void keep(String content) throws IOException {
    Secrets.privateFolder(cache.folder());
    Path made = Files.writeString(cache.folder().resolve("made"), content);
    cache.take(made, jar);
  }

  private String usesTheCache() {
    return "-XX:AOTCache=" + cache.file();
  }

  private List<String> options(String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of("java", "-Xmx1g", "-jar", jar.toString(), "--antarkerja.data=" + data));
    command.addAll(Arrays.asList(more));
    List<String> quick = new QuickStart(command, Map.of()).command();
    if (!quick.isEmpty()) {
      assertThat(quick.subList(quick.size() - command.size() + 1, quick.size()))
          .isEqualTo(command.subList(1, command.size()));
    }
    return quick;
  }

  private static List<String> command(Map<String, String> environment, String... command)
      throws IOException {
    return new QuickStart(List.of(command), environment).command();
  }

  /** How a real {@code java -jar} says that it was started; with everything else as it must be. */
  private String started(String... more) throws Exception {
    assumeTrue(System.getProperty("os.name").equals("Linux"));
    program();
    List<String> arguments = new ArrayList<>(List.of("b c", "--antarkerja.data=" + data));
    arguments.addAll(Arrays.asList(more));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar.toString()));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(QuickStarted.CODE);
    String ours = process.pid() + arguments.toString();
    assertThat(said.strip()).endsWith(ours);
    return said.strip().replace(ours, "");
  }

  private void program() throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, QuickStarted.class.getName());
    manifest.getMainAttributes().putValue("Enable-Native-Access", "ALL-UNNAMED");
    if (Files.size(jar) > 100) {
      return;
    }
    try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      for (Class<?> type :
          List.of(QuickStarted.class, QuickStart.class, StartCache.class, Secrets.class)) {
        String name = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(name));
        try (InputStream in = type.getResourceAsStream("/" + name)) {
          in.transferTo(out);
        }
        out.closeEntry();
      }
    }
  }
}
