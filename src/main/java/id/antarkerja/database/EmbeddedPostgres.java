package id.antarkerja.database;

import id.antarkerja.database.DatabaseProblem.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of our own in one folder: unpacked, initialised, started, found again after any
 * crash. It answers on 127.0.0.1 only.
 *
 * <pre>
 * data/lock            held by the living program
 * data/pg18/…          programs, one folder per release
 * data/pgdata/         the cluster
 * data/secrets/        passwords, 0600
 * data/port            where it answered last
 * data/postgres.log    what the server says (no statements, no parameters)
 * data/postgresql.conf settings of your own, if you write any
 * </pre>
 */
public final class EmbeddedPostgres implements AutoCloseable {
  public static final String DATABASE = "antarkerja";
  public static final String OWNER = "antarkerja_owner";
  public static final String APP = "antarkerja_app";

  static final int NEEDED_MB = 300;

  private static final long LONGEST_LOG = 10L * 1024 * 1024;

  private final Path folder;
  private final FileChannel lock;
  private final int port;
  private final Secrets secrets;
  private final ServerProcess server;

  private EmbeddedPostgres(
      Path folder, FileChannel lock, int port, Secrets secrets, ServerProcess server) {
    this.folder = folder;
    this.lock = lock;
    this.port = port;
    this.secrets = secrets;
    this.server = server;
  }

  /**
   * Starts the server of that folder, making the folder on first use. A server left behind by a
   * killed program is stopped first. Returns when roles, database and extensions are there.
   *
   * @throws DatabaseProblem with one sentence for people when it cannot
   */
  public static EmbeddedPostgres start(Path dataFolder) {
    Path folder = dataFolder.toAbsolutePath().normalize();
    FileChannel lock = lock(folder);
    try {
      return startLocked(folder, lock);
    } catch (IOException e) {
      release(lock);
      throw e instanceof AccessDeniedException
          ? new DatabaseProblem(Kind.NOT_WRITABLE, e, folder)
          : ServerProcess.problem(folder, String.valueOf(e.getMessage()), e);
    } catch (SQLException e) {
      release(lock);
      throw new DatabaseProblem(Kind.START_FAILED, e, log(folder), String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      release(lock);
      Thread.currentThread().interrupt();
      throw new DatabaseProblem(Kind.START_FAILED, e, log(folder), "interrupted");
    } catch (RuntimeException e) {
      release(lock);
      throw e;
    }
  }

  private static EmbeddedPostgres startLocked(Path folder, FileChannel lock)
      throws IOException, InterruptedException, SQLException {
    Path cluster = folder.resolve("pgdata");
    boolean first = !Files.exists(cluster);
    long usable = Files.getFileStore(folder).getUsableSpace() / (1024 * 1024);
    if (usable < (first ? NEEDED_MB : 1)) {
      throw new DatabaseProblem(Kind.NO_SPACE, null, folder, NEEDED_MB);
    }
    var secrets = new Secrets(folder.resolve("secrets"));
    if (!first) {
      mustFit(folder, cluster, secrets);
    }
    Path programs = Files.createDirectories(folder.resolve("pg" + Binaries.MAJOR));
    Binaries binaries = Binaries.in(programs);
    if (first) {
      initialise(binaries, cluster, secrets);
    } else {
      PidFile.clear(cluster, binaries);
    }
    binaries.deleteOthers();
    trim(log(folder));
    // Loading the driver takes as long as the server needs to start: let them run side by side.
    Thread.ofPlatform().daemon().name("jdbc-driver").start(DriverManager::getDrivers);
    int port = 0;
    ServerProcess server = null;
    for (int attempt = 1; server == null; attempt++) {
      port = ClusterSettings.port(folder.resolve("port"));
      ClusterSettings.write(cluster, port, first);
      try {
        server = ServerProcess.start(binaries, cluster, folder);
      } catch (ServerProcess.PortTaken e) {
        if (attempt == 5) {
          throw new IOException("no free port", e);
        }
      }
    }
    try {
      Setup.run(port, secrets);
    } catch (IOException | SQLException | RuntimeException e) {
      server.stop();
      throw e;
    }
    return new EmbeddedPostgres(folder, lock, port, secrets, server);
  }

  private static void initialise(Binaries binaries, Path cluster, Secrets secrets)
      throws IOException, InterruptedException {
    Path part = cluster.resolveSibling("pgdata.part");
    Binaries.deleteTree(part);
    Secrets.privateFolder(part);
    secrets.of(Secrets.SUPERUSER);
    ServerProcess.run(
        binaries.program("initdb"),
        "-D",
        part.toString(),
        "-U",
        "postgres",
        "-A",
        "scram-sha-256",
        "--pwfile=" + secrets.file(Secrets.SUPERUSER),
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--data-checksums",
        "--no-instructions");
    Files.move(part, cluster, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void mustFit(Path folder, Path cluster, Secrets secrets) throws IOException {
    Path file = cluster.resolve("PG_VERSION");
    String version = Files.exists(file) ? Files.readString(file).strip() : "?";
    if (!version.equals(Binaries.MAJOR)) {
      throw new DatabaseProblem(Kind.WRONG_CLUSTER_VERSION, null, folder, version, Binaries.MAJOR);
    }
    if (!secrets.has(Secrets.SUPERUSER)) {
      throw new DatabaseProblem(Kind.SECRETS_MISSING, null, secrets.folder());
    }
  }

  private static void trim(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > LONGEST_LOG) {
      Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static FileChannel lock(Path folder) {
    FileChannel channel = null;
    try {
      Files.createDirectories(folder);
      channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      @Nullable FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException inThisProgram) {
      // Same answer as for another program.
    } catch (IOException e) {
      throw new DatabaseProblem(Kind.NOT_WRITABLE, e, folder);
    }
    release(channel);
    throw new DatabaseProblem(Kind.LOCKED, null, folder);
  }

  private static void release(@Nullable FileChannel lock) {
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (IOException alreadyGone) {
      // The lock goes with the program at the latest.
    }
  }

  static Path log(Path folder) {
    return folder.resolve("postgres.log");
  }

  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  public int port() {
    return port;
  }

  /** The server's process number. */
  public long pid() {
    return server.pid();
  }

  public Path folder() {
    return folder;
  }

  public String url() {
    return url(DATABASE);
  }

  public String url(String database) {
    return url(port, database);
  }

  public String ownerPassword() {
    return password(Secrets.OWNER);
  }

  public String appPassword() {
    return password(Secrets.APP);
  }

  /** Of the role {@code postgres}; only for making test databases and for repairs. */
  public String superuserPassword() {
    return password(Secrets.SUPERUSER);
  }

  private String password(String name) {
    try {
      return secrets.of(name);
    } catch (IOException e) {
      throw new DatabaseProblem(Kind.SECRETS_MISSING, e, secrets.folder());
    }
  }

  /** Stops the server (sessions end, data are flushed) and gives the folder free. Repeatable. */
  @Override
  public void close() {
    server.stop();
    release(lock);
  }
}
