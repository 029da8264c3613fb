package id.antarkerja.database;

import id.antarkerja.database.DatabaseProblem.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One {@code postgres} started by us as a child, so that it is reaped when it dies. */
final class ServerProcess {
  /** The chosen port was taken by another program between our look and the server's bind. */
  static final class PortTaken extends Exception {
    private static final long serialVersionUID = 1;
  }

  /** Recovery after a crash replays the log first; a large one takes its time. */
  private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(10);

  private final Binaries binaries;
  private final Path cluster;
  private final Process process;

  private ServerProcess(Binaries binaries, Path cluster, Process process) {
    this.binaries = binaries;
    this.cluster = cluster;
    this.process = process;
  }

  long pid() {
    return process.pid();
  }

  /** Returns when the server accepts connections. */
  static ServerProcess start(Binaries binaries, Path cluster, Path folder)
      throws IOException, InterruptedException, PortTaken {
    Path log = EmbeddedPostgres.log(folder);
    long logStart = Files.exists(log) ? Files.size(log) : 0;
    List<String> command = new ArrayList<>(Account.ownSession());
    command.addAll(Account.command(binaries.program("postgres"), "-D", cluster.toString()));
    Process process =
        quiet(command).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    var server = new ServerProcess(binaries, cluster, process);
    long end = System.nanoTime() + LONGEST_RECOVERY.toNanos();
    while (!ready(cluster, process.pid())) {
      if (process.waitFor(5, TimeUnit.MILLISECONDS)) {
        throw failure(folder, logStart);
      }
      if (System.nanoTime() > end) {
        server.stop();
        throw failure(folder, logStart);
      }
    }
    return server;
  }

  /** Ends all sessions and stops cleanly; a server that hangs is ended hard (its data are safe). */
  void stop() {
    try {
      if (!process.isAlive()) {
        return;
      }
      stop(binaries, cluster, 60);
      if (!process.waitFor(2, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  static void stop(Binaries binaries, Path cluster, int seconds)
      throws IOException, InterruptedException {
    run(
        binaries.program("pg_ctl"),
        "stop",
        "-D",
        cluster.toString(),
        "-m",
        "fast",
        "-w",
        "-t",
        Integer.toString(seconds));
  }

  /** Runs a program of PostgreSQL to its end; returns what it printed, failing if it failed. */
  static String run(Path program, String... arguments) throws IOException, InterruptedException {
    Process process = quiet(Account.command(program, arguments)).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(said.isBlank() ? program.getFileName() + " failed" : said);
    }
    return said;
  }

  private static ProcessBuilder quiet(List<String> command) {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    // PGPORT, PGDATA, PGOPTIONS and LC_* of the caller must not reach our server.
    builder.environment().keySet().retainAll(List.of("PATH", "TMPDIR"));
    builder.environment().put("LC_ALL", "C");
    return builder;
  }

  private static boolean ready(Path cluster, long pid) throws IOException {
    return PidFile.in(cluster).filter(file -> file.pid() == pid && file.ready()).isPresent();
  }

  private static DatabaseProblem failure(Path folder, long from) throws IOException, PortTaken {
    byte[] all = Files.readAllBytes(EmbeddedPostgres.log(folder));
    String said =
        new String(Arrays.copyOfRange(all, (int) from, all.length), StandardCharsets.UTF_8);
    if (said.contains("Address already in use")) {
      throw new PortTaken();
    }
    return problem(folder, said, null);
  }

  /** What the server or one of its programs said last, as a sentence for people. */
  static DatabaseProblem problem(Path folder, String said, @Nullable Throwable cause) {
    if (said.contains("No space left on device")) {
      return new DatabaseProblem(Kind.NO_SPACE, cause, folder, EmbeddedPostgres.NEEDED_MB);
    }
    if (said.contains("unshare:") || said.contains("\"unshare\"")) {
      return new DatabaseProblem(Kind.ROOT_WITHOUT_UNSHARE, cause);
    }
    String last =
        said.lines()
            .filter(line -> line.contains("FATAL") || line.contains("error"))
            .reduce((a, b) -> b)
            .orElseGet(() -> said.lines().reduce((a, b) -> b).orElse("?"));
    return new DatabaseProblem(
        Kind.START_FAILED, cause, EmbeddedPostgres.log(folder), last.strip());
  }
}
