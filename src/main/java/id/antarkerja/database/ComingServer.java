package id.antarkerja.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.EnumerablePropertySource;

/**
 * Our own server while it starts beside the application context: who asks for an address or a
 * password waits until it is there. Its tables are brought up to date on the same way, while the
 * context is still reading what beans it will have.
 */
final class ComingServer extends EnumerablePropertySource<FutureTask<EmbeddedPostgres>> {
  static final String NAME = "embeddedPostgres";

  private static final String[] NAMES = {
    "antarkerja.database.embedded",
    "spring.datasource.url",
    "spring.datasource.username",
    "spring.datasource.password",
    "spring.flyway.url",
    "spring.flyway.user",
    "spring.flyway.password"
  };

  private final FutureTask<Boolean> migration;

  /**
   * @param flyway the application's own settings, {@code flyway.…}
   */
  ComingServer(Path folder, Map<String, String> flyway) {
    super(NAME, new FutureTask<>(() -> EmbeddedPostgres.start(folder)));
    this.migration = new FutureTask<>(() -> migrate(flyway));
    Thread.ofPlatform()
        .daemon()
        .name("postgres-start")
        .start(
            () -> {
              source.run();
              migration.run();
            });
  }

  private boolean migrate(Map<String, String> flyway) {
    EmbeddedPostgres server = server();
    return Flyway.configure()
        .configuration(flyway)
        .dataSource(server.url(), EmbeddedPostgres.OWNER, server.ownerPassword())
        .load()
        .migrate()
        .success;
  }

  /**
   * Waits until the tables are as this release wants them.
   *
   * @throws DatabaseProblem why the server did not start
   * @throws org.flywaydb.core.api.FlywayException why they can't be made so
   */
  void migrated() {
    of(migration);
  }

  @Override
  public String[] getPropertyNames() {
    return NAMES.clone();
  }

  @Override
  public @Nullable Object getProperty(String name) {
    return switch (name) {
      case "antarkerja.database.embedded" -> true;
      case "spring.datasource.url", "spring.flyway.url" -> server().url();
      case "spring.datasource.username" -> EmbeddedPostgres.APP;
      case "spring.datasource.password" -> server().appPassword();
      case "spring.flyway.user" -> EmbeddedPostgres.OWNER;
      case "spring.flyway.password" -> server().ownerPassword();
      default -> null;
    };
  }

  /**
   * @throws DatabaseProblem why it did not start
   */
  private EmbeddedPostgres server() {
    return of(source);
  }

  private static <T> T of(FutureTask<T> coming) {
    try {
      return coming.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Also a start that goes on is waited for, or the server would outlive us. */
  void close() {
    try {
      server().close();
    } catch (RuntimeException neverStarted) {
      // Said where it was asked for.
    }
  }
}
