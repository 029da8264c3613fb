package id.antarkerja.database;

import id.antarkerja.database.DatabaseProblem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code postmaster.pid} says: the server that runs, or once ran, on a cluster. */
record PidFile(Path file, long pid, boolean ready) {
  private static final int STATUS_LINE = 7;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  static Optional<PidFile> in(Path cluster) throws IOException {
    Path file = cluster.resolve("postmaster.pid");
    try {
      List<String> lines = Files.readAllLines(file);
      boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).startsWith("ready");
      return lines.isEmpty()
          ? Optional.empty()
          : Optional.of(new PidFile(file, Long.parseLong(lines.getFirst().strip()), ready));
    } catch (NoSuchFileException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * Makes the cluster free: stops the server that outlived a killed program, waits for what is left
   * of a killed server, and removes a file that speaks of nobody. PostgreSQL itself would take any
   * process of that number for its server, even one that is dead but not yet reaped.
   */
  static void clear(Path cluster, Binaries binaries) throws IOException, InterruptedException {
    Optional<PidFile> found = in(cluster);
    if (found.isPresent()) {
      long pid = found.get().pid();
      if (runsOn(cluster, ProcessHandle.of(pid).orElse(null))) {
        try {
          ServerProcess.stop(binaries, cluster, 30);
        } catch (IOException stubborn) {
          ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
      }
      awaitNobody(cluster);
      Files.deleteIfExists(found.get().file());
    }
  }

  /** The sessions of a killed server end by themselves, at the latest with their statement. */
  private static void awaitNobody(Path cluster) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<ProcessHandle> left = processesOn(cluster);
    while (!left.isEmpty()) {
      if (System.nanoTime() > end) {
        left.forEach(ProcessHandle::destroyForcibly);
      }
      if (System.nanoTime() > end + PATIENCE.toNanos()) {
        throw new DatabaseProblem(Kind.ORPHAN_STAYS, null, left.getFirst().pid(), cluster);
      }
      Thread.sleep(10);
      left = processesOn(cluster);
    }
  }

  private static List<ProcessHandle> processesOn(Path cluster) {
    return ProcessHandle.allProcesses().filter(process -> runsOn(cluster, process)).toList();
  }

  /** Every process of a server stands in its cluster's folder; a dead one has no command. */
  private static boolean runsOn(Path cluster, @Nullable ProcessHandle process) {
    if (process == null || !process.isAlive()) {
      return false;
    }
    Optional<Path> command = process.info().command().map(Path::of);
    if (command.isEmpty() || !command.get().endsWith("postgres")) {
      return false;
    }
    Path folder = Path.of("/proc", Long.toString(process.pid()), "cwd");
    try {
      return Files.exists(Path.of("/proc/self"))
          ? folder.toRealPath().equals(cluster.toRealPath())
          : command.get().startsWith(cluster.getParent());
    } catch (IOException gone) {
      return false;
    }
  }
}
