package id.antarkerja.faults;

import id.antarkerja.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * The program's folder after a first start, with one person registered, made once for each state of
 * the migrations: every test begins with a copy of its own instead of a first start.
 */
final class Prepared {
  /** How the name of the person in it begins. */
  static final String PERSON = "Hapus";

  private static final Path ROOM = Path.of("target/test-faults");
  private static final String NAME = "prepared-";

  private Prepared() {}

  /**
   * @param parts files and folders of it, relative; none means all
   */
  static void copyTo(Path data, String... parts) throws Exception {
    Path made = made();
    House.delete(data);
    Files.createDirectories(data);
    if (parts.length == 0) {
      copy(made.resolve("."), data);
      // Each takes a port of its own.
      Files.deleteIfExists(data.resolve("port"));
    }
    for (String part : parts) {
      copy(made.resolve(part), data);
    }
  }

  /** As from a backup: what stands there now is gone. */
  static void putBack(Path data, String part) throws Exception {
    House.delete(data.resolve(part));
    copy(made().resolve(part), data.resolve(part).getParent());
  }

  private static synchronized Path made() throws Exception {
    Path made = ROOM.resolve(NAME + TestDatabase.migrations().substring(0, 16));
    if (!Files.exists(made)) {
      Files.createDirectories(ROOM);
      deleteOthers();
      Path part = ROOM.resolve("preparing");
      House.delete(part);
      Files.createDirectories(part);
      // Unpacked already, for the tests' own server.
      TestDatabase.fresh();
      copy(Path.of("target/test-data/pg18"), part);
      try (House house = new House(part).start()) {
        new Client(house, new Ledger(), PERSON, false).act(1, new AtomicBoolean());
      }
      Files.move(part, made);
    }
    return made;
  }

  private static void deleteOthers() throws IOException {
    try (Stream<Path> all = Files.list(ROOM)) {
      all.filter(one -> one.getFileName().toString().startsWith(NAME)).forEach(House::delete);
    }
  }

  /** With rights and links, which PostgreSQL and the secrets insist on. */
  private static void copy(Path from, Path into) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("cp", "-a", from.toString(), into.toString()));
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException("not copied: " + from);
    }
  }
}
