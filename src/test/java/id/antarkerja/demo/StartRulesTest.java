package id.antarkerja.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.HouseTest;
import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import id.antarkerja.database.StartProblem;
import id.antarkerja.database.StartRefused;
import id.antarkerja.signin.DemoAccounts;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

class StartRulesTest extends HouseTest {
  @Autowired private WorldMark mark;
  @Autowired private MessageSource texts;
  @Autowired private FirstAdmin firstAdmin;
  @Autowired private Accounts accounts;
  @Autowired private DemoAccounts signIns;

  private static DemoSettings settings(boolean on) {
    return new DemoSettings(on, 1, 10, null);
  }

  private StartRules rules(boolean on) {
    return new StartRules(settings(on), mark, transaction, texts);
  }

  @Test
  void a_database_without_a_mark_starts_with_and_without_demo() {
    assertThatCode(() -> rules(false).afterSingletonsInstantiated()).doesNotThrowAnyException();
    assertThatCode(() -> rules(true).afterSingletonsInstantiated()).doesNotThrowAnyException();
  }

  @Test
  void invented_people_are_not_served_as_real_ones_not_even_half_a_world_of_them() {
    // Within one transaction that is undone: the mark is for good.
    call(
        Acting.system("demo.rules"),
        () ->
            transaction.execute(
                status -> {
                  status.setRollbackOnly();
                  mark.begin(settings(true), LocalDate.of(2026, 11, 23));
                  assertRefused("antarkerja.demo mati", "antarkerja.demo is off");
                  rules(true).afterSingletonsInstantiated();
                  mark.filled();
                  assertRefused("antarkerja.demo mati", "antarkerja.demo is off");
                  rules(true).afterSingletonsInstantiated();
                  return 0;
                }));
  }

  private void assertRefused(String... words) {
    assertThatThrownBy(() -> rules(false).afterSingletonsInstantiated())
        .isInstanceOf(StartRefused.class)
        .hasMessageContainingAll(words)
        .satisfies(refused -> assertThat(StartProblem.sentence(refused)).isPresent());
  }

  @Test
  void outside_a_demo_the_sign_in_page_offers_no_accounts() {
    assertThat(signIns.list()).isEmpty();
  }

  @Test
  void the_first_admin_gets_no_link_once_somebody_can_sign_in() {
    officerOf(KARAWANG);
    assertThat(asSystem(firstAdmin::path)).isEmpty();
    UUID first = asSystem(() -> accounts.idOf("admin@localhost")).orElseThrow();
    assertThat(asSystem(() -> accounts.state(first)).orElseThrow().founding()).isTrue();
    assertThat(audited("officer.founded", first)).isEqualTo(1);
  }
}
