package id.antarkerja.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/** Roles, database and extensions, brought to the wanted state at every start. */
final class Setup {
  private Setup() {}

  static void run(int port, Secrets secrets) throws SQLException, IOException {
    try (var connection = superuser(port, "postgres", secrets);
        var statement = connection.createStatement()) {
      statement.execute(text("roles.sql"));
      // Our passwords are of the URL-safe Base64 alphabet: nothing to quote.
      statement.execute(
          "alter role antarkerja_owner password '%s'; alter role antarkerja_app password '%s'"
              .formatted(secrets.of(Secrets.OWNER), secrets.of(Secrets.APP)));
      if (!exists(statement)) {
        statement.execute("create database antarkerja owner antarkerja_owner");
      }
    }
    try (var connection = superuser(port, EmbeddedPostgres.DATABASE, secrets);
        var statement = connection.createStatement()) {
      statement.execute(text("database.sql"));
    }
  }

  private static boolean exists(Statement statement) throws SQLException {
    try (var rows =
        statement.executeQuery("select from pg_database where datname = 'antarkerja'")) {
      return rows.next();
    }
  }

  private static Connection superuser(int port, String database, Secrets secrets)
      throws SQLException, IOException {
    return DriverManager.getConnection(
        EmbeddedPostgres.url(port, database), "postgres", secrets.of(Secrets.SUPERUSER));
  }

  static String text(String name) throws IOException {
    try (InputStream in = Setup.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
