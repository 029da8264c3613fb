package id.antarkerja.database;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.EnumerablePropertySource;

/**
 * Our own server while it starts beside the application context: who asks for an address or a
 * password waits until it is there.
 */
final class ComingServer extends EnumerablePropertySource<FutureTask<EmbeddedPostgres>> {
  private static final String[] NAMES = {
    "antarkerja.database.embedded",
    "spring.datasource.url",
    "spring.datasource.username",
    "spring.datasource.password",
    "spring.flyway.url",
    "spring.flyway.user",
    "spring.flyway.password"
  };

  ComingServer(Path folder) {
    super("embeddedPostgres", new FutureTask<>(() -> EmbeddedPostgres.start(folder)));
    Thread.ofPlatform().daemon().name("postgres-start").start(source);
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
    try {
      return source.get();
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
