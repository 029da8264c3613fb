package id.antarkerja.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.AccountState;
import id.antarkerja.access.Accounts;
import id.antarkerja.access.Role;
import id.antarkerja.access.Supervisors;
import java.util.List;
import java.util.Map;
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

  @Test
  void a_move_and_a_retirement_are_heard_of_as_a_shutting_is() {
    Visitor province = signedIn(newcomer(ABOVE, Role.HEAD));
    newcomer(ABOVE, Role.HEAD);
    UUID moved = newcomer(HERE, Role.OFFICER).account();
    long before = mails(moved);
    posted(province, moved, "7602");
    assertThat(mails(moved)).as("the owner, the province").isGreaterThanOrEqualTo(before + 2);
    UUID retired = newcomer(HERE, Role.HEAD).account();
    before = mails(retired);
    status(province, retired);
    assertThat(isShut(retired)).isTrue();
    assertThat(mails(retired)).isGreaterThanOrEqualTo(before + 2);
  }

  @Test
  void the_last_auditor_of_the_centre_neither_moves_away_nor_retires() {
    SignedUp thief = newcomer("*", Role.ADMIN);
    UUID auditor = newcomer("*", Role.AUDITOR).account();
    List<UUID> others =
        owner()
            .sql(
                """
                update access.accounts set opened_at = null
                 where role = 'AUDITOR' and territory = '*' and opened_at is not null and id <> :id
                returning id
                """)
            .param("id", auditor)
            .query(UUID.class)
            .list();
    try {
      Visitor admin = signedIn(thief);
      assertThat(posted(admin, auditor, "7602").text()).contains("auditor pusat");
      assertThat(status(admin, auditor).text()).contains("auditor pusat");
      AccountState stays = asSystem(() -> accounts.state(auditor)).orElseThrow();
      assertThat(stays.territory()).isEqualTo("*");
      assertThat(stays.disabled()).isFalse();
    } finally {
      owner()
          .sql("update access.accounts set opened_at = now() where id = any(:ids)")
          .param("ids", others.toArray(UUID[]::new))
          .update();
    }
  }

  private static Answer posted(Visitor who, UUID officer, String place) {
    String page = "/petugas/pejabat/" + officer + "/riwayat";
    who.get(page);
    return who.submit(page, Map.of("place_text", place, "post", "OFFICER", "from", "2026-11-23"));
  }

  private static Answer status(Visitor who, UUID officer) {
    who.get("/petugas/pejabat/" + officer + "/riwayat");
    return who.submit(
        "/petugas/pejabat/" + officer + "/kedudukan",
        Map.of("status", "RETIRED", "on", "2026-11-20"));
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
