package id.antarkerja.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * What the JVM keeps of a start, so that the next one need not read, check and link every class
 * anew: {@code data/start/}.
 *
 * <pre>
 * classes.aot  the JVM's cache
 * made-for     for which jar and which Java it was made
 * trying       a start with it is under way; found by the next start, that one never got ready
 * recording    what a start without a cache leaves to make one of
 * </pre>
 */
record StartCache(Path folder) {
  static StartCache in(Path data) {
    return new StartCache(data.toAbsolutePath().normalize().resolve("start"));
  }

  Path file() {
    return folder.resolve("classes.aot");
  }

  Path recording() {
    return folder.resolve("recording");
  }

  private Path madeFor() {
    return folder.resolve("made-for");
  }

  private Path trying() {
    return folder.resolve("trying");
  }

  /** Asked only what is cheap; the JVM itself refuses a cache that doesn't fit it. */
  boolean fits(Path jar) {
    try {
      return Files.isRegularFile(file()) && Files.readString(madeFor()).equals(identity(jar));
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Says that a start with the cache begins.
   *
   * @return false if the last one that said so never got ready: then the cache is gone
   */
  boolean begin() throws IOException {
    if (Files.exists(trying())) {
      clear();
      return false;
    }
    Files.createFile(trying());
    return true;
  }

  /** The JVM opens the file of a recording at once, long before there is something in it. */
  void prepare() throws IOException {
    Secrets.privateFolder(folder);
    clear();
  }

  /** The program is ready, or failed for a reason of its own. */
  void over() {
    try {
      Files.deleteIfExists(trying());
    } catch (IOException e) {
      // Then the next start makes a new cache.
    }
  }

  /** A finished cache takes the place of what was there; never half of one. */
  void take(Path made, Path jar) throws IOException {
    Files.deleteIfExists(madeFor());
    Files.move(made, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Path part = folder.resolve("made-for.part");
    Files.writeString(part, identity(jar));
    Files.move(part, madeFor(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void clear() throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static String identity(Path jar) throws IOException {
    return String.join(
        "\n",
        jar.toAbsolutePath().normalize().toString(),
        Long.toString(Files.size(jar)),
        Files.getLastModifiedTime(jar).toString(),
        System.getProperty("java.home"),
        System.getProperty("java.vm.version"),
        "");
  }
}
