package id.antarkerja.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The whole program as a process of its own, to be killed. */
final class House implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofMinutes(3);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
  private final Path data;
  private final int port;
  private final List<String> arguments;
  private Process process;

  House(Path data, String... arguments) throws IOException {
    this.data = data;
    this.arguments = List.of(arguments);
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
  }

  String origin() {
    return "http://localhost:" + port;
  }

  /** Returns when its start is through. */
  House start() throws Exception {
    if (isAlive()) {
      throw new AssertionError("it runs already");
    }
    launch();
    long end = System.nanoTime() + LONGEST_START.toNanos();
    while (status("/sehat/siap") != 200) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new AssertionError("the program does not start:\n" + said());
      }
      Thread.sleep(50);
    }
    return this;
  }

  /** What stands in the brackets of a line on its terminal; the last lines come with readiness. */
  String printed(String line) throws Exception {
    Pattern wanted = Pattern.compile(line);
    for (int i = 0; i < 200; i++) {
      for (String said : said().lines().toList()) {
        Matcher found = wanted.matcher(said);
        if (found.matches()) {
          return found.group(1);
        }
      }
      Thread.sleep(50);
    }
    throw new AssertionError("never said: " + line + "\n" + said());
  }

  private void launch() throws IOException {
    Files.createDirectories(data);
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // Made for starting fast: what is shown is what survives, not how fast it runs.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Door.class.getName(),
                "--server.port=" + port,
                "--antarkerja.data=" + data,
                "--antarkerja.demo=false"));
    command.addAll(arguments);
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(data.resolveSibling(data.getFileName() + ".log").toFile())
            .start();
  }

  private String said() throws IOException {
    return Files.readString(data.resolveSibling(data.getFileName() + ".log"));
  }

  /** 0 when nobody answers. */
  int status(String path) {
    try {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(origin() + path))
                  .timeout(Duration.ofSeconds(10))
                  .build(),
              BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /** SIGKILL to the program. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGKILL to the server of the database; the program does not know. */
  void killDatabase() throws IOException {
    Path file = data.resolve("pgdata/postmaster.pid");
    if (Files.exists(file)) {
      long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  boolean isAlive() {
    return process != null && process.isAlive();
  }

  void awaitEnd() throws InterruptedException {
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      throw new AssertionError("the program still lives");
    }
  }

  /** As a service manager does. */
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      kill();
    }
  }

  @Override
  public void close() throws Exception {
    if (isAlive()) {
      stop();
    }
  }

  static void delete(Path folder) {
    org.springframework.util.FileSystemUtils.deleteRecursively(folder.toFile());
  }
}
