package id.antarkerja.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.HouseTest;
import id.antarkerja.access.Accounts;
import id.antarkerja.access.Role;
import id.antarkerja.access.Supervisors;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One person shuts an account at once, never unheard, and never to keep the others out. */
class ShuttingTest extends HouseTest {
  private static final String HERE = "7601";
  private static final String ABOVE = "76";

  @Autowired private Officers officers;
  @Autowired private Accounts accounts;
  @Autowired private Supervisors supervisors;
  @Autowired private JdbcClient jdbc;

  @Test
  void what_a_level_shut_is_opened_there_or_above_and_the_owner_and_the_level_above_hear_of_it() {
    SignedUp province = newcomer(ABOVE, Role.HEAD);
    SignedUp head = newcomer(HERE, Role.HEAD);
    UUID stolen = newcomer(HERE, Role.HEAD).account();
    shut(province, stolen, true);
    assertThatThrownBy(() -> shut(head, stolen, false)).hasMessageContaining("officer.shutAbove");
    assertThatThrownBy(
            () ->
                as(
                    head.acting(),
                    () ->
                        jdbc.sql("update access.accounts set disabled_at = null where id = :id")
                            .param("id", stolen)
                            .update()))
        .hasStackTraceContaining("officer.shutAbove");
    assertThat(isShut(stolen)).isTrue();
    shut(newcomer("*", Role.ADMIN), stolen, false);
    assertThat(isShut(stolen)).isFalse();

    long before = mails(stolen);
    as(
        head.acting(),
        () -> {
          officers.changeRole(stolen, Role.OFFICER);
          return true;
        });
    assertThat(mails(stolen)).isGreaterThanOrEqualTo(before + 2);
    shut(head, stolen, true);
    assertThat(mails(stolen)).as("the owner, the province").isGreaterThanOrEqualTo(before + 4);
    shut(head, stolen, false);
    assertThat(isShut(stolen)).isFalse();
    assertThat(asSystem(() -> supervisors.toldOf(stolen)))
        .contains(asSystem(() -> accounts.emailOf(stolen)), province.email())
        .doesNotContain(head.email());
  }

  private void shut(SignedUp who, UUID account, boolean shut) {
    as(
        who.acting(),
        () -> {
          officers.shut(account, shut);
          return true;
        });
  }

  private boolean isShut(UUID account) {
    return asSystem(() -> accounts.state(account)).orElseThrow().disabled();
  }

  private long mails(UUID account) {
    return owner()
        .sql("select count(*) from notifications.messages where about = :id")
        .param("id", account)
        .query(Long.class)
        .single();
  }
}
