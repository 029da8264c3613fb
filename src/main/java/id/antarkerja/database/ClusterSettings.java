package id.antarkerja.database;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The server's settings, written anew at every start, and the port it answers on. */
final class ClusterSettings {
  private static final long MB = 1024 * 1024;

  private static final String FIRST =
      """
      wal_level = minimal
      max_wal_senders = 0
      max_wal_size = 2GB
      temp_buffers = 128MB\
      """;

  private ClusterSettings() {}

  /**
   * Nothing here may weaken durability: an acknowledged row survives a power cut. No statement and
   * no parameter reaches the log, because they carry personal data.
   *
   * @param first a database that is filled at once is written with less log: what is built in a
   *     transaction is on disk itself before it commits; what lies in a transaction's own table
   *     between COPY and the real ones stays in memory
   */
  static void write(Path cluster, int port, boolean first) throws IOException {
    Path part = cluster.resolve("postgresql.conf.part");
    Files.writeString(
        part,
        """
        # Written by AntarKerja at every start. Settings of your own: ../postgresql.conf (they win).
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        max_connections = 60
        password_encryption = 'scram-sha-256'
        fsync = on
        synchronous_commit = on
        full_page_writes = on
        %s
        shared_buffers = %dMB
        work_mem = 16MB
        maintenance_work_mem = 128MB
        random_page_cost = 1.1
        jit = off
        timezone = 'UTC'
        log_timezone = 'UTC'
        datestyle = 'iso, ymd'
        default_text_search_config = 'pg_catalog.indonesian'
        log_statement = 'none'
        log_min_error_statement = panic
        log_min_duration_statement = -1
        log_parameter_max_length = 0
        log_parameter_max_length_on_error = 0
        log_error_verbosity = terse
        log_line_prefix = '%%m [%%p] '
        include_if_exists = '../postgresql.conf'
        """
            .formatted(port, first ? FIRST : "", sharedBuffers()));
    Files.move(
        part,
        cluster.resolve("postgresql.conf"),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }

  /** A quarter of the memory, 128 to 1,024 MB. */
  private static long sharedBuffers() {
    long memory =
        ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean machine
            ? machine.getTotalMemorySize() / MB
            : 1024;
    return Math.clamp(memory / 4, 128, 1024);
  }

  /** The port of the last start if it is free, else any free one; kept in {@code file}. */
  static int port(Path file) throws IOException {
    int last = Files.exists(file) ? number(Files.readString(file)) : 0;
    int port = isFree(last) ? last : anyFree();
    if (port != last) {
      Files.writeString(file, port + "\n");
    }
    return port;
  }

  private static int number(String text) {
    return text.strip().matches("[0-9]{4,5}") ? Integer.parseInt(text.strip()) : 0;
  }

  private static boolean isFree(int port) {
    if (port < 1024 || port > 65535) {
      return false;
    }
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  private static int anyFree() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
