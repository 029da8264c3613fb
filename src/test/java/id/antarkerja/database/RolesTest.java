package id.antarkerja.database;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Beside;
import id.antarkerja.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What each role may do before any module has granted it anything. */
@Beside
@ResourceLock("RolesTest")
class RolesTest {
  private final TestDatabase.Fresh database = TestDatabase.fresh();

  @Test
  void nobody_of_ours_is_superuser_and_only_the_owner_passes_row_security() throws SQLException {
    assertThat(
            asOwner(
                """
                select rolname || ' ' || rolcanlogin || ' ' || rolsuper || ' ' || rolbypassrls
                         || ' ' || rolinherit || ' ' || (rolcreaterole or rolcreatedb)
                  from pg_roles where rolname like 'antarkerja%' order by 1
                """))
        .containsExactly(
            "antarkerja_admin false false false true false",
            "antarkerja_app true false false false false",
            "antarkerja_auditor false false false true false",
            "antarkerja_citizen false false false true false",
            "antarkerja_employer false false false true false",
            "antarkerja_officer false false false true false",
            "antarkerja_owner true false true true false",
            "antarkerja_platform false false false true false",
            "antarkerja_public false false false true false",
            "antarkerja_system false false false true false");
  }

  @Test
  void the_application_sees_nothing_until_it_says_for_whom_it_acts() throws SQLException {
    asOwner("create schema walls", "create table walls.people (name text)");
    asOwner("grant usage on schema walls to antarkerja_officer");
    asOwner("grant select on walls.people to antarkerja_officer");
    assertThat(denied("select name from walls.people")).contains("permission denied");
    assertThat(asApp("set role antarkerja_officer", "select name from walls.people")).isEmpty();
    assertThat(denied("set role antarkerja_citizen", "select name from walls.people"))
        .contains("permission denied");
  }

  @Test
  void the_application_can_become_neither_owner_nor_superuser_and_can_make_nothing() {
    assertThat(denied("set role antarkerja_owner")).contains("permission denied");
    assertThat(denied("set role postgres")).contains("permission denied");
    assertThat(denied("create table public.mine (id int)")).contains("permission denied");
    assertThat(denied("create temporary table mine (id int)")).contains("permission denied");
    assertThat(denied("create schema mine")).contains("permission denied");
  }

  @Test
  void the_extensions_are_found_without_naming_their_schema() throws SQLException {
    assertThat(asApp("select similarity('operator las', 'operator las')::text"))
        .containsExactly("1");
    assertThat(asApp("set role antarkerja_officer", "select unaccent('José')"))
        .containsExactly("Jose");
  }

  @Test
  void the_script_for_a_server_of_ones_own_says_the_same() throws IOException {
    assertThat(Files.readString(Path.of("docs/database-setup.sql")))
        .contains(Setup.text("roles.sql"))
        .contains(Setup.text("database.sql"));
  }

  private String denied(String... statements) {
    SQLException caught =
        org.assertj.core.api.Assertions.catchThrowableOfType(
            SQLException.class, () -> asApp(statements));
    return caught == null ? "not refused" : String.valueOf(caught.getMessage());
  }

  private List<String> asApp(String... statements) throws SQLException {
    return run(EmbeddedPostgres.APP, database.appPassword(), statements);
  }

  private List<String> asOwner(String... statements) throws SQLException {
    return run(EmbeddedPostgres.OWNER, database.ownerPassword(), statements);
  }

  private List<String> run(String user, String password, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.url(), user, password);
        var statement = connection.createStatement()) {
      List<String> found = new ArrayList<>();
      for (String sql : statements) {
        if (statement.execute(sql)) {
          try (var rows = statement.getResultSet()) {
            while (rows.next()) {
              found.add(rows.getString(1));
            }
          }
        }
      }
      return found;
    }
  }
}
