package id.antarkerja;

import id.antarkerja.database.DatabaseProblem;
import id.antarkerja.database.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A real, migrated database for a test in a tenth of a second: one server per test program under
 * {@code target/test-data}, one migrated template, one clone per call of {@link #fresh()}.
 *
 * <pre>
 * &#64;DynamicPropertySource
 * static void database(DynamicPropertyRegistry registry) {
 *   TestDatabase.properties(registry);
 * }
 * </pre>
 */
public final class TestDatabase {
  private static final String TEMPLATE = "antarkerja_template";
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static @Nullable EmbeddedPostgres server;

  private TestDatabase() {}

  /** One database of its own; the application signs in as app, migrations as owner. */
  public record Fresh(String name, String url, String appPassword, String ownerPassword) {
    public Connection asApp() throws SQLException {
      return DriverManager.getConnection(url, EmbeddedPostgres.APP, appPassword);
    }

    /** The owner passes row level security: for arranging and for looking behind the walls. */
    public Connection owner() throws SQLException {
      return DriverManager.getConnection(url, EmbeddedPostgres.OWNER, ownerPassword);
    }

    public void properties(DynamicPropertyRegistry registry) {
      Map.of(
              "spring.datasource.url", url,
              "spring.datasource.username", EmbeddedPostgres.APP,
              "spring.datasource.password", appPassword,
              "spring.flyway.url", url,
              "spring.flyway.user", EmbeddedPostgres.OWNER,
              "spring.flyway.password", ownerPassword)
          .forEach((name, value) -> registry.add(name, () -> value));
    }
  }

  /** A clone of the migrated template; dropped when the next test program starts. */
  public static Fresh fresh() {
    EmbeddedPostgres running = server();
    String name = "fresh_" + NUMBER.incrementAndGet();
    asSuperuser(running, clone(name, TEMPLATE));
    return new Fresh(name, running.url(name), running.appPassword(), running.ownerPassword());
  }

  /** Gives a Spring test a fresh database. */
  public static void properties(DynamicPropertyRegistry registry) {
    fresh().properties(registry);
  }

  private static synchronized EmbeddedPostgres server() {
    if (server == null) {
      EmbeddedPostgres started = start();
      // Runs after every Spring context is closed, so none of them misses its database.
      SpringApplication.getShutdownHandlers().add(started::close);
      dropClones(started);
      prepareTemplate(started);
      server = started;
    }
    return server;
  }

  private static EmbeddedPostgres start() {
    for (int i = 1; ; i++) {
      Path folder = Path.of("target", i == 1 ? "test-data" : "test-data-" + i);
      try {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("postgresql.conf"), "max_connections = 300\n");
        return EmbeddedPostgres.start(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (DatabaseProblem problem) {
        if (problem.kind() != DatabaseProblem.Kind.LOCKED || i == 9) {
          throw problem;
        }
      }
    }
  }

  private static void dropClones(EmbeddedPostgres running) {
    List<String> drops =
        asSuperuser(running, "select datname from pg_database where datname like 'fresh%'").stream()
            .map(name -> "drop database " + name + " with (force)")
            .toList();
    asSuperuser(running, drops.toArray(String[]::new));
  }

  /** The template of an earlier run is good as long as no migration changed. */
  private static void prepareTemplate(EmbeddedPostgres running) {
    String wanted = migrations();
    List<String> found =
        asSuperuser(
            running,
            "select shobj_description(oid, 'pg_database') from pg_database where datname = '%s'"
                .formatted(TEMPLATE));
    if (found.equals(List.of(wanted))) {
      return;
    }
    asSuperuser(running, "drop database if exists " + TEMPLATE + " with (force)");
    asSuperuser(running, clone(TEMPLATE, EmbeddedPostgres.DATABASE));
    Flyway.configure()
        .configuration(flywaySettings())
        .dataSource(running.url(TEMPLATE), EmbeddedPostgres.OWNER, running.ownerPassword())
        .load()
        .migrate();
    asSuperuser(running, "comment on database %s is '%s'".formatted(TEMPLATE, wanted));
  }

  /** A clone has the tables and extensions of its template, but not the rights to enter it. */
  private static String[] clone(String name, String template) {
    return new String[] {
      "create database %s template %s owner antarkerja_owner".formatted(name, template),
      "revoke connect, temporary on database %s from public".formatted(name),
      "grant connect on database %s to antarkerja_owner, antarkerja_app".formatted(name),
    };
  }

  /** The application's own: {@code spring.flyway.create-schemas} is flyway.createSchemas. */
  private static Map<String, String> flywaySettings() {
    var all = new Properties();
    try (var in = TestDatabase.class.getResourceAsStream("/application.properties")) {
      all.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.stringPropertyNames().stream()
        .filter(name -> name.startsWith("spring.flyway."))
        .collect(Collectors.toMap(TestDatabase::camel, all::getProperty));
  }

  private static String camel(String name) {
    String[] words = name.substring("spring.".length()).split("-", -1);
    var camel = new StringBuilder(words[0]);
    for (String word : List.of(words).subList(1, words.length)) {
      camel.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return camel.toString();
  }

  /** A hash of all migrations: what was made from others is of no use any more. */
  public static String migrations() {
    Path folder = Path.of("target/classes/db/migration");
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      if (Files.exists(folder)) {
        try (var files = Files.walk(folder)) {
          for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
            digest.update(file.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
          }
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> asSuperuser(EmbeddedPostgres running, String... statements) {
    try (var connection =
            DriverManager.getConnection(
                running.url("postgres"), "postgres", running.superuserPassword());
        var statement = connection.createStatement()) {
      List<String> found = new ArrayList<>();
      for (String sql : statements) {
        if (statement.execute(sql)) {
          try (var rows = statement.getResultSet()) {
            while (rows.next()) {
              found.add(String.valueOf(rows.getString(1)));
            }
          }
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("test database: " + e.getMessage(), e);
    }
  }
}
