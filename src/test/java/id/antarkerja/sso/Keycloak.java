package id.antarkerja.sso;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real Keycloak from its own distribution, with two realms, on the loopback alone. It takes long
 * to start, so a run that will need it begins with that: see {@link StartsEarly}.
 */
final class Keycloak {
  private static final Path UNPACKED = Path.of("target", "keycloak");
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private static @Nullable Keycloak only;

  private final Process process;
  private final int port;

  private Keycloak(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** The one of this run, started at the latest now, as soon as it answers. */
  static Keycloak running() {
    Keycloak keycloak = begun();
    keycloak.await();
    return keycloak;
  }

  static synchronized Keycloak begun() {
    if (only == null) {
      only = begin();
    }
    return only;
  }

  private static Keycloak begin() {
    try {
      Path home = home();
      Path realms = Files.createDirectories(home.resolve("data").resolve("import"));
      for (String realm : List.of("instansi-realm.json", "lain-realm.json")) {
        Files.copy(
            Path.of("src/test/keycloak", realm),
            realms.resolve(realm),
            StandardCopyOption.REPLACE_EXISTING);
      }
      Path script = home.resolve("bin/kc.sh");
      Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
      int port = freePort();
      var command =
          new ProcessBuilder(
              script.toAbsolutePath().toString(),
              "start-dev",
              "--db=dev-mem",
              "--http-host=127.0.0.1",
              "--http-port=" + port,
              "--hostname=http://localhost:" + port,
              "--cache=local",
              "--import-realm");
      command.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
      command.environment().put("JAVA_HOME", System.getProperty("java.home"));
      command
          .environment()
          .put(
              "JAVA_OPTS_APPEND",
              "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
                  + " --add-opens=java.base/java.lang=ALL-UNNAMED");
      command.redirectErrorStream(true);
      command.redirectOutput(UNPACKED.resolve("keycloak.log").toFile());
      var keycloak = new Keycloak(command.start(), port);
      Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
      return keycloak;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path home() throws IOException {
    try (Stream<Path> found = Files.list(UNPACKED)) {
      return found
          .filter(path -> Files.exists(path.resolve("bin/kc.sh")))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("Keycloak was not unpacked by the build"));
    }
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  String issuer(String realm) {
    return "http://localhost:" + port + "/realms/" + realm;
  }

  private void await() {
    Instant until = Instant.now().plus(PATIENCE);
    while (!answers()) {
      if (!process.isAlive() || Instant.now().isAfter(until)) {
        close();
        throw new IllegalStateException(
            "Keycloak does not start: see target/keycloak/keycloak.log");
      }
      try {
        Thread.sleep(250);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private boolean answers() {
    var request =
        HttpRequest.newBuilder(URI.create(issuer("lain") + "/.well-known/openid-configuration"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
