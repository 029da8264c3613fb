package id.antarkerja.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.Beside;
import id.antarkerja.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** On a fresh installation somebody has to be first; afterwards nobody is alone. */
@Beside
@ResourceLock("FoundingTest")
class FoundingTest {
  private final TestDatabase.Fresh database = TestDatabase.fresh();

  @Test
  void the_first_admin_makes_one_second_admin_and_from_then_on_it_takes_two() throws SQLException {
    UUID first = UUID.randomUUID();
    as("antarkerja_system", null, insert(first, "ADMIN"));
    as(
        "antarkerja_system",
        null,
        "update access.accounts set founding = 1 where id = '" + first + "'");
    assertThat(asked("antarkerja_admin", first, "select access.alone_at_the_top()")).isEqualTo("t");

    UUID second = UUID.randomUUID();
    as("antarkerja_admin", first, insert(second, "ADMIN"));
    assertThat(found(first, second)).isEqualTo("t");
    as(
        "antarkerja_admin",
        first,
        "insert into access.one_time_links (token_hash, account_id, expires_at) values ('x', '"
            + second
            + "', now() + interval '1 day')");
    assertThat(against(second, first)).isNull();
    assertThat(against(first, second)).isNull();
    assertThat(asked("antarkerja_admin", first, "select access.alone_at_the_top()")).isEqualTo("f");

    for (UUID founder : new UUID[] {first, second}) {
      UUID third = UUID.randomUUID();
      as("antarkerja_admin", founder, insert(third, "ADMIN"));
      assertThat(found(founder, third)).as("a third one alone").isEqualTo("f");
    }
    assertThatThrownBy(() -> as("antarkerja_admin", first, shut(second)))
        .hasMessageContaining("officer.lastAtTop");
    UUID further = UUID.randomUUID();
    as("antarkerja_system", null, insert(further, "ADMIN"));
    as(
        "antarkerja_system",
        null,
        "update access.accounts set opened_at = now() where id = '" + further + "'");
    as("antarkerja_admin", first, shut(second));
    assertThatThrownBy(() -> as("antarkerja_admin", first, shut(further)))
        .as("one after the other")
        .hasMessageContaining("officer.lastAtTop");
    as("antarkerja_system", null, shut(further));
    UUID later = UUID.randomUUID();
    as("antarkerja_admin", first, insert(later, "ADMIN"));
    assertThat(found(first, later)).as("shutting the other one opens no way").isEqualTo("f");
    assertThat(asked("antarkerja_admin", first, "select access.alone_at_the_top()")).isEqualTo("t");
  }

  private static String shut(UUID account) {
    return "update access.accounts set disabled_at = now() where id = '" + account + "'";
  }

  private @Nullable String found(UUID founder, UUID account) throws SQLException {
    return asked("antarkerja_admin", founder, "select access.found_second('" + account + "')");
  }

  private @Nullable String against(UUID second, UUID first) throws SQLException {
    return asked(
        "antarkerja_system",
        null,
        "select access.second_against('" + second + "', '" + first + "')");
  }

  private static String insert(UUID id, String role) {
    return """
        insert into access.accounts (id, role, name, email_sealed, email_index, office_id,
                                     office_name, territory)
        values ('%s', '%s', 'Admin', '', '%s', '%s', 'Pusat', '*')
        """
        .formatted(id, role, id, id);
  }

  private void as(String role, @Nullable UUID actor, String sql) throws SQLException {
    try (Connection connection = acting(role, actor)) {
      connection.createStatement().execute(sql);
      connection.commit();
    }
  }

  private @Nullable String asked(String role, @Nullable UUID actor, String sql)
      throws SQLException {
    try (Connection connection = acting(role, actor)) {
      ResultSet row = connection.createStatement().executeQuery(sql);
      row.next();
      String answer = row.getString(1);
      connection.commit();
      return answer;
    }
  }

  private Connection acting(String role, @Nullable UUID actor) throws SQLException {
    Connection connection = database.asApp();
    connection.setAutoCommit(false);
    try (var settings =
        connection.prepareStatement(
            """
            select set_config('role', ?, true), set_config('ak.lo', '!', true),
                   set_config('ak.hi', '~', true), set_config('ak.actor', ?, true),
                   set_config('ak.account_role', 'ADMIN', true)
            """)) {
      settings.setString(1, role);
      settings.setString(2, actor == null ? "" : actor.toString());
      settings.execute();
    }
    return connection;
  }
}
