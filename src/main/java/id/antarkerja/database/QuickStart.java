package id.antarkerja.database;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code java -jar} alone gives the JVM no options, and with the right ones it starts in two thirds
 * of the time. So the program, as the first thing it does, has the kernel put a JVM with options in
 * the place of this one: same process, same terminal, same signals, same exit code. Whatever is in
 * the way, the start goes on without. Only plain Java here: every class costs.
 *
 * <p>Setting {@code antarkerja.quickstart=false}, as an argument, a system property or {@code
 * ANTARKERJA_QUICKSTART}, switches it off. See docs/adr/0015.
 */
public final class QuickStart {
  /** How this JVM came to be: {@code recording}, {@code cached}; unset when it wasn't replaced. */
  static final String HOW = "antarkerja.start";

  /** Who gives such options himself shall have them, all of them. */
  private static final List<String> OF_THE_USER =
      List.of("-XX:AOT", "-XX:SharedArchive", "-XX:+AutoCreate", "-Xshare", "-agent", "-javaagent");

  /**
   * The second compiler works for the long run; at a start it only takes a processor away. Ten
   * times later it still meets everything that is worth its while.
   */
  private static final List<String> LATER =
      List.of(
          "-XX:Tier4InvocationThreshold=50000",
          "-XX:Tier4MinInvocationThreshold=6000",
          "-XX:Tier4CompileThreshold=150000",
          "-XX:Tier4BackEdgeThreshold=400000");

  private static final List<String> SETTINGS =
      List.of(
          "application.properties",
          "application.yml",
          "application.yaml",
          "config/application.properties",
          "config/application.yml",
          "config/application.yaml");

  private final List<String> command;
  private final Map<String, String> environment;
  private final int jar;

  /**
   * @param command as the kernel knows it: program, options, {@code -jar}, jar, arguments
   */
  QuickStart(List<String> command, Map<String, String> environment) {
    this.command = command;
    this.environment = environment;
    this.jar = command.indexOf("-jar") + 1;
  }

  /** Returns when this JVM is the one that shall do the work. */
  public static void orGoOn() {
    if (System.getProperty(HOW) != null || !System.getProperty("os.name").equals("Linux")) {
      return;
    }
    try {
      byte[] raw = Files.readAllBytes(Path.of("/proc/self/cmdline"));
      List<String> command = List.of(new String(raw, StandardCharsets.UTF_8).split("\0", -1));
      List<String> quick =
          new QuickStart(command.subList(0, command.size() - 1), System.getenv()).command();
      if (!quick.isEmpty()) {
        execute(quick);
      }
    } catch (Throwable goOn) { // Also what the linker throws where it may not work.
      return;
    }
  }

  /** The program failed for a reason of its own, which says nothing against the cache. */
  public static void failed() {
    if ("cached".equals(System.getProperty(HOW))) {
      StartCache.in(Path.of(System.getProperty(HOW + ".data"))).over();
    }
  }

  /** The command that takes the place of this one; empty when nothing shall. */
  List<String> command() throws IOException {
    boolean wanted = !"false".equals(setting("quickstart", "true"));
    if (!wanted || jar == 0 || jar >= command.size() || hasOptionsOfTheUser()) {
      return List.of();
    }
    Path data = Path.of(setting("data", "data"));
    if (!Files.isDirectory(data) && SETTINGS.stream().anyMatch(one -> Files.exists(Path.of(one)))) {
      return List.of(); // The first start, and the folder may be named there.
    }
    StartCache cache = StartCache.in(data);
    boolean cached = cache.fits(Path.of(command.get(jar))) && cache.begin();
    List<String> quick = new ArrayList<>();
    quick.add(command.getFirst());
    quick.addAll(LATER);
    quick.add("-D" + HOW + "=" + (cached ? "cached" : "recording"));
    quick.add("-D" + HOW + ".data=" + data.toAbsolutePath().normalize());
    // What the JVM thinks of its cache is nothing that a person could act on.
    quick.add("-Xlog:aot*=off");
    quick.add("-Xlog:cds*=off");
    if (cached) {
      quick.add("-XX:+VerifySharedSpaces");
      quick.add("-XX:AOTCache=" + cache.file());
    } else {
      cache.prepare();
      quick.add("-XX:AOTMode=record");
      quick.add("-XX:AOTConfiguration=" + cache.recording());
    }
    quick.addAll(command.subList(1, command.size()));
    return quick;
  }

  private boolean hasOptionsOfTheUser() {
    List<String> given = new ArrayList<>(command.subList(0, jar));
    for (String name : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")) {
      given.addAll(Arrays.asList(environment.getOrDefault(name, "").split("\\s+")));
    }
    // What stands in a file of options isn't known here.
    return given.stream()
        .anyMatch(one -> one.startsWith("@") || OF_THE_USER.stream().anyMatch(one::startsWith));
  }

  /** In the order in which the application looks, but for files of settings. */
  private String setting(String name, String otherwise) {
    String argument = "--antarkerja." + name + "=";
    for (String one : command.subList(jar, command.size())) {
      if (one.startsWith(argument)) {
        return one.substring(argument.length());
      }
    }
    @Nullable String property = System.getProperty("antarkerja." + name);
    return property != null
        ? property
        : environment.getOrDefault("ANTARKERJA_" + name.toUpperCase(Locale.ROOT), otherwise);
  }

  private static void execute(List<String> command) throws Throwable {
    String program = Path.of("/proc/self/exe").toRealPath().toString();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment arguments = arena.allocate(ValueLayout.ADDRESS, command.size() + 1L);
      for (int i = 0; i < command.size(); i++) {
        arguments.setAtIndex(ValueLayout.ADDRESS, i, arena.allocateFrom(command.get(i)));
      }
      arguments.setAtIndex(ValueLayout.ADDRESS, command.size(), MemorySegment.NULL);
      Linker linker = Linker.nativeLinker();
      int ignored =
          (int)
              linker
                  .downcallHandle(
                      linker.defaultLookup().findOrThrow("execv"),
                      FunctionDescriptor.of(
                          ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS))
                  .invokeExact(arena.allocateFrom(program), arguments);
    }
  }
}
