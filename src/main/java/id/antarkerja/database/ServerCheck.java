package id.antarkerja.database;

import id.antarkerja.database.DatabaseProblem.Kind;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;

/** Whether a server that somebody else runs is fit for our data, asked before anything else. */
final class ServerCheck {
  private static final int OLDEST = 180000;

  private ServerCheck() {}

  /**
   * @throws DatabaseProblem when the server cannot be reached, is older than PostgreSQL 18, could
   *     lose acknowledged rows, or the user may pass row level security
   */
  static void check(String url, String user, String password) {
    String server = name(url);
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "5");
    try (var connection = DriverManager.getConnection(url, properties)) {
      mustBeNewEnough(connection, server);
      mustBeSafe(connection, server, user);
    } catch (SQLException e) {
      throw problem(e, server, user, url);
    }
  }

  private static void mustBeNewEnough(Connection connection, String server) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select current_setting('server_version_num')::int, current_setting('server_version')
                """)) {
      row.next();
      if (row.getInt(1) < OLDEST) {
        throw new DatabaseProblem(
            Kind.SERVER_TOO_OLD, null, server, row.getString(2), Binaries.MAJOR);
      }
    }
  }

  private static void mustBeSafe(Connection connection, String server, String user)
      throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select current_setting('fsync') as fsync,
                       current_setting('full_page_writes') as full_page_writes,
                       current_setting('synchronous_commit') as synchronous_commit,
                       (select rolsuper or rolbypassrls from pg_roles
                         where rolname = current_user) as mighty
                """)) {
      row.next();
      for (int column = 1; column <= 3; column++) {
        if (row.getString(column).equals("off")) {
          throw new DatabaseProblem(
              Kind.SERVER_UNSAFE, null, server, row.getMetaData().getColumnLabel(column));
        }
      }
      if (row.getBoolean("mighty")) {
        throw new DatabaseProblem(Kind.TOO_MIGHTY, null, server, user);
      }
    }
  }

  static DatabaseProblem problem(SQLException e, String server, String user, String url) {
    String state = String.valueOf(e.getSQLState());
    return switch (state) {
      case "28P01", "28000" -> new DatabaseProblem(Kind.WRONG_PASSWORD, e, server, user);
      case "3D000" -> new DatabaseProblem(Kind.NO_DATABASE, e, server, database(url));
      default -> new DatabaseProblem(Kind.UNREACHABLE, e, server);
    };
  }

  /** Host and port of a JDBC URL; its parameters may hold a password. */
  static String name(String url) {
    String rest = url.replaceFirst("^jdbc:postgresql:(//)?", "").replaceFirst("[?].*$", "");
    return rest.replaceFirst("/.*$", "").replaceFirst("^.*@", "");
  }

  private static String database(String url) {
    return url.replaceFirst("[?].*$", "").replaceFirst("^.*/", "");
  }
}
