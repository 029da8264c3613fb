package id.antarkerja.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.antarkerja.Beside;
import id.antarkerja.TestDatabase;
import id.antarkerja.database.DatabaseProblem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The real server, killed in every way we know. */
@Beside
@ResourceLock("EmbeddedPostgresTest")
@TestInstance(Lifecycle.PER_CLASS)
class EmbeddedPostgresTest {
  private static final Path ROOM = Path.of("target/test-launcher");

  private final Path folder = ROOM.resolve("one");

  @BeforeAll
  void a_fresh_folder_gets_a_server_that_loses_nothing_and_tells_nobody() throws Exception {
    Binaries.deleteTree(ROOM);
    try (var server = EmbeddedPostgres.start(folder)) {
      assertThat(show(server, "fsync")).isEqualTo("on");
      assertThat(show(server, "synchronous_commit")).isEqualTo("on");
      assertThat(show(server, "full_page_writes")).isEqualTo("on");
      assertThat(show(server, "data_checksums")).isEqualTo("on");
      assertThat(show(server, "password_encryption")).isEqualTo("scram-sha-256");
      assertThat(show(server, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(show(server, "unix_socket_directories")).isEmpty();
      assertThat(show(server, "log_timezone")).isEqualTo("UTC");
      assertThat(show(server, "server_version")).startsWith("18.");
      assertThat(
              one(
                  server,
                  "select format('%s %s %s', datlocprovider, datlocale, pg_encoding_to_char(encoding))"
                      + " from pg_database where datname = current_database()"))
          .isEqualTo("b C.UTF-8 UTF8");
      asOwner(server, "create table kept (id int primary key)");
    }
    for (String secret : List.of("superuser", "owner", "app")) {
      assertThat(permissions(folder.resolve("secrets").resolve(secret))).isEqualTo("rw-------");
    }
    assertThat(permissions(folder.resolve("secrets"))).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("pgdata"))).isEqualTo("rwx------");
  }

  @Test
  void a_restart_finds_the_rows_the_passwords_and_the_port_again() throws Exception {
    int port;
    String password;
    try (var server = EmbeddedPostgres.start(folder)) {
      port = server.port();
      password = server.appPassword();
      asOwner(server, "insert into kept values (1)");
    }
    try (var server = EmbeddedPostgres.start(folder)) {
      assertThat(server.port()).isEqualTo(port);
      assertThat(server.appPassword()).isEqualTo(password);
      assertThat(kept(server, 1)).isTrue();
    }
  }

  @Test
  void a_port_taken_meanwhile_is_replaced_by_another() throws Exception {
    int port;
    try (var server = EmbeddedPostgres.start(folder)) {
      port = server.port();
    }
    try (var taken = new java.net.ServerSocket(port, 1, java.net.InetAddress.getLoopbackAddress());
        var server = EmbeddedPostgres.start(folder)) {
      assertThat(server.port()).isNotEqualTo(taken.getLocalPort());
      assertThat(show(server, "port")).isEqualTo(Integer.toString(server.port()));
    }
  }

  @Test
  void an_acknowledged_row_survives_the_kill_of_the_server() throws Exception {
    try (var server = EmbeddedPostgres.start(folder)) {
      asOwner(server, "insert into kept values (2)");
      kill(ProcessHandle.of(server.pid()).orElseThrow());
    }
    try (var server = EmbeddedPostgres.start(folder)) {
      assertThat(kept(server, 2)).isTrue();
    }
  }

  @Test
  void a_server_left_behind_by_a_killed_program_is_stopped_and_its_rows_are_there()
      throws Exception {
    Child child = Child.start(folder, 3);
    kill(child.process().toHandle());
    assertThat(ProcessHandle.of(child.server()))
        .hasValueSatisfying(p -> assertThat(p.isAlive()).isTrue());
    try (var server = EmbeddedPostgres.start(folder)) {
      assertThat(server.pid()).isNotEqualTo(child.server());
      assertThat(kept(server, 3)).isTrue();
      assertThat(ProcessHandle.of(child.server()).flatMap(p -> p.info().command())).isEmpty();
    }
  }

  @Test
  void the_kill_of_program_and_server_together_is_survived_too() throws Exception {
    Child child = Child.start(folder, 4);
    kill(child.process().toHandle());
    ProcessHandle.of(child.server()).orElseThrow().destroyForcibly();
    try (var server = EmbeddedPostgres.start(folder)) {
      assertThat(kept(server, 4)).isTrue();
    }
  }

  @Test
  void a_stale_file_that_names_a_living_stranger_harms_nobody() throws Exception {
    try (var stranger = new Stranger()) {
      Files.writeString(
          folder.resolve("pgdata/postmaster.pid"),
          stranger.process.pid() + "\n" + folder.toAbsolutePath() + "/pgdata\n");
      try (var server = EmbeddedPostgres.start(folder)) {
        assertThat(show(server, "fsync")).isEqualTo("on");
      }
      assertThat(stranger.process.isAlive()).isTrue();
    }
  }

  @Test
  void a_folder_in_use_is_refused_and_nothing_happens_to_it() throws Exception {
    try (var first = EmbeddedPostgres.start(folder)) {
      refused(Kind.LOCKED, folder);
      assertThat(show(first, "fsync")).isEqualTo("on");
    }
  }

  @Test
  void two_folders_have_two_servers_side_by_side() throws Exception {
    var other = TestDatabase.fresh();
    try (var server = EmbeddedPostgres.start(folder);
        var connection = other.owner()) {
      assertThat(server.url()).isNotEqualTo(other.url());
      assertThat(server.ownerPassword()).isNotEqualTo(other.ownerPassword());
      assertThat(connection.isValid(1)).isTrue();
    }
  }

  @Test
  void a_folder_that_cannot_be_written_is_refused_with_a_sentence() throws IOException {
    Path file = Files.writeString(ROOM.resolve("a-file"), "not a folder");
    refused(Kind.NOT_WRITABLE, file);
    refused(Kind.NOT_WRITABLE, file.resolve("below"));
    refused(Kind.NOT_WRITABLE, Path.of("/proc/antarkerja"));
  }

  @Test
  void a_cluster_of_another_major_version_is_left_alone() throws IOException {
    Path old = ROOM.resolve("old");
    Files.createDirectories(old.resolve("pgdata"));
    Files.writeString(old.resolve("pgdata/PG_VERSION"), "17\n");
    assertThat(refused(Kind.WRONG_CLUSTER_VERSION, old)).contains("17").contains("18");
    assertThat(Files.readString(old.resolve("pgdata/PG_VERSION"))).isEqualTo("17\n");
  }

  @Test
  void a_broken_setting_is_told_with_the_words_of_the_server() throws Exception {
    Path own = Files.writeString(folder.resolve("postgresql.conf"), "no_such_setting = 1\n");
    try {
      assertThat(refused(Kind.START_FAILED, folder)).contains("postgres.log");
    } finally {
      Files.delete(own);
    }
    EmbeddedPostgres.start(folder).close();
  }

  @Test
  void a_processor_without_programs_is_told_to_use_a_server_of_its_own() {
    assertThatExceptionOfType(DatabaseProblem.class)
        .isThrownBy(() -> Binaries.archive("Linux", "riscv64"))
        .withMessageContaining("riscv64")
        .withMessageContaining("spring.datasource.url");
  }

  private static String refused(Kind kind, Path folder) {
    DatabaseProblem problem =
        org.assertj.core.api.Assertions.catchThrowableOfType(
            DatabaseProblem.class, () -> EmbeddedPostgres.start(folder).close());
    Objects.requireNonNull(problem, () -> kind + " expected");
    assertThat(problem.kind()).isEqualTo(kind);
    assertThat(problem.getMessage()).hasLineCount(2).doesNotContain("{");
    return String.valueOf(problem.getMessage());
  }

  private static void kill(ProcessHandle process) throws Exception {
    process.destroyForcibly();
    process.onExit().get(30, TimeUnit.SECONDS);
  }

  private static boolean kept(EmbeddedPostgres server, int id) throws SQLException {
    return one(server, "select count(*) from kept where id = " + id).equals("1");
  }

  private static String show(EmbeddedPostgres server, String setting) throws SQLException {
    return one(server, "show " + setting);
  }

  private static String one(EmbeddedPostgres server, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(server.url(), "postgres", server.superuserPassword());
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  static void asOwner(EmbeddedPostgres server, String sql) throws SQLException {
    try (var connection =
        DriverManager.getConnection(server.url(), EmbeddedPostgres.OWNER, server.ownerPassword())) {
      connection.createStatement().execute(sql);
    }
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  /** Another Java program with its own server, which has acknowledged one row. */
  record Child(Process process, long server) {
    static Child start(Path folder, int row) throws IOException {
      Process process =
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElseThrow(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  ChildProgram.class.getName(),
                  folder.toString(),
                  Integer.toString(row))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      var said = process.inputReader().readLine();
      return new Child(process, Long.parseLong(said));
    }
  }

  static final class Stranger implements AutoCloseable {
    private final Process process;

    Stranger() throws IOException {
      process = new ProcessBuilder("sleep", "60").start();
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }
}
