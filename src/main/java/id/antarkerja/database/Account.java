package id.antarkerja.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Under which account the programs of PostgreSQL run. */
final class Account {
  private static final List<Path> PLACES = List.of(Path.of("/usr/bin"), Path.of("/bin"));

  private Account() {}

  /**
   * PostgreSQL refuses to run as root. A user namespace of its own takes every right of root from
   * it, while the files stay ours.
   */
  static List<String> command(Path program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.add("unshare");
      command.add("-U");
    }
    command.add(program.toString());
    command.addAll(List.of(arguments));
    return command;
  }

  /** Ctrl-C in the terminal reaches every process of its session; the server must outlive us. */
  static List<String> ownSession() {
    return PLACES.stream()
        .map(place -> place.resolve("setsid"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(setsid -> List.of(setsid.toString()))
        .orElse(List.of());
  }

  private static boolean isRoot() {
    try {
      Path self = Path.of("/proc/self");
      return Files.exists(self)
          ? Files.getAttribute(self, "unix:uid").equals(0)
          : System.getProperty("user.name").equals("root");
    } catch (IOException e) {
      return false;
    }
  }
}
