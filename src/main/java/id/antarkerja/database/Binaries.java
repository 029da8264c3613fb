package id.antarkerja.database;

import id.antarkerja.database.DatabaseProblem.Kind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once per release from the archive on the class path. */
record Binaries(Path home) {
  /** The major version whose clusters these programs can open. */
  static final String MAJOR = "18";

  private static final String COUNT = "unpacked-bytes";
  private static final int BUFFER = 1 << 16;

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  /**
   * Unpacks below {@code folder}, or finds what an earlier start unpacked. A half-written folder
   * (power cut) is recognised by its byte count and replaced.
   */
  static Binaries in(Path folder) throws IOException {
    URL archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
    Path home = folder.resolve(release(archive));
    if (!whole(home)) {
      deleteTree(home);
      Path part = Files.createTempDirectory(folder, "part-");
      Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
      unpack(archive, part);
      Files.writeString(part.resolve(COUNT), Long.toString(bytes(part)));
      Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
    }
    return new Binaries(home);
  }

  static URL archive(String os, String processor) {
    String system = os.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    String chip = processor.equals("aarch64") ? "arm_64" : "x86_64";
    @Nullable URL found =
        switch (processor) {
          case "amd64", "x86_64", "aarch64" ->
              Binaries.class.getResource("/postgres-" + system + "-" + chip + ".txz");
          default -> null;
        };
    if (found == null || os.startsWith("Windows")) {
      throw new DatabaseProblem(Kind.NO_BINARIES, null, os, processor);
    }
    return found;
  }

  /** The archive names no release, so its checksum in the jar stands for it. */
  private static String release(URL archive) throws IOException {
    var connection = archive.openConnection();
    connection.setUseCaches(false);
    if (connection instanceof JarURLConnection jar) {
      try (var file = jar.getJarFile()) {
        return Long.toHexString(jar.getJarEntry().getCrc());
      }
    }
    return Long.toHexString(connection.getContentLengthLong());
  }

  private static boolean whole(Path home) throws IOException {
    Path count = home.resolve(COUNT);
    return Files.isRegularFile(count) && Files.readString(count).equals(Long.toString(bytes(home)));
  }

  private static void unpack(URL archive, Path target) throws IOException {
    try (var raw = archive.openStream();
        var tar =
            new TarArchiveInputStream(
                new BufferedInputStream(
                    new XZInputStream(new BufferedInputStream(raw, BUFFER)), BUFFER))) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else if (!entry.getName().endsWith(".a")) {
          Files.createDirectories(path.getParent());
          if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
          } else {
            Files.copy(tar, path);
            if ((entry.getMode() & 0100) != 0) {
              Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
          }
        }
      }
    }
  }

  private static long bytes(Path folder) throws IOException {
    var sum = new AtomicLong();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !file.endsWith(COUNT)) {
              sum.addAndGet(attributes.size());
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return sum.get();
  }

  /** Removes the programs of earlier releases; only when none of their servers runs any more. */
  void deleteOthers() throws IOException {
    try (Stream<Path> children = Files.list(home.getParent())) {
      for (Path child : children.filter(c -> !c.equals(home)).toList()) {
        deleteTree(child);
      }
    }
  }

  static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failed)
              throws IOException {
            if (failed != null) {
              throw failed;
            }
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
