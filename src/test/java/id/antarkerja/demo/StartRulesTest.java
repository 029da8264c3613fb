package id.antarkerja.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.HouseTest;
import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.database.StartProblem;
import id.antarkerja.database.StartRefused;
import id.antarkerja.officers.Officers;
import id.antarkerja.signin.DemoAccounts;
import id.antarkerja.signin.Factors;
import id.antarkerja.signin.Totp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

class StartRulesTest extends HouseTest {
  @Autowired private WorldMark mark;
  @Autowired private DemoInstitutions institutions;
  @Autowired private DemoRegistry registry;
  @Autowired private MessageSource texts;
  @Autowired private DemoCirculars circulars;
  @Autowired private FirstAdmin firstAdmin;
  @Autowired private Accounts accounts;
  @Autowired private DemoAccounts signIns;
  @Autowired private Officers officers;
  @Autowired private Classifications classifications;
  @Autowired private PasswordEncoder passwords;
  @Autowired private Factors factors;
  @Autowired private DemoCountry country;
  @Autowired private JdbcClient jdbc;

  private static DemoSettings settings(boolean on) {
    return new DemoSettings(on, 1, 10, null, 0);
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

  /** In transactions that are undone, with the posts' generators and no account of theirs. */
  @Test
  void in_a_filled_world_the_sign_in_page_has_an_account_of_each_role_with_a_code_that_opens() {
    officerOf(KARAWANG);
    var staff =
        new DemoStaff(
            offices,
            officers,
            classifications,
            passwords,
            settings(true),
            factors,
            institutions,
            registry,
            accounts);
    var world =
        new DemoWorld(
            settings(true), mark, accounts, staff, country, circulars, transaction, clock, texts);
    var demo = new DemoSignIns(world, staff, offices, factors);
    assertThat(demo.list()).as("before").isEmpty();
    call(
        Acting.system("demo.fill"),
        () ->
            transaction.execute(
                status -> {
                  status.setRollbackOnly();
                  mark.begin(settings(true), LocalDate.of(2026, 11, 23));
                  mark.filled();
                  world.run(new DefaultApplicationArguments());
                  return 0;
                }));
    call(
        Acting.system("demo.signIns"),
        () ->
            transaction.execute(
                status -> {
                  status.setRollbackOnly();
                  Map<DemoPost, UUID> ids = staff.posts();
                  ids.forEach((post, id) -> factors.enrol(id, staff.secret(post)));
                  List<DemoAccounts.DemoAccount> listed = demo.list();
                  assertThat(listed).hasSameSizeAs(DemoPost.values());
                  for (DemoPost post : DemoPost.values()) {
                    DemoAccounts.DemoAccount account = listed.get(post.ordinal());
                    UUID id = ids.get(post);
                    assertThat(account.email()).isEqualTo(post.email());
                    assertThat(account.password()).isEqualTo(DemoPost.PASSPHRASE);
                    long now = Totp.step(Instant.now());
                    long step =
                        LongStream.rangeClosed(now - 1, now + 1)
                            .filter(at -> Totp.code(staff.secret(post), at).equals(account.code()))
                            .findFirst()
                            .orElseThrow();
                    usedUp(id, step);
                    assertThat(demo.codeOf(id))
                        .as("used up")
                        .isNotEqualTo(Optional.of(account.code()));
                  }
                  return 0;
                }));
    assertThat(Stream.of(DemoPost.values()).map(DemoPost::role))
        .contains(Role.OFFICER, Role.HEAD, Role.ADMIN);
  }

  private void usedUp(UUID account, long step) {
    jdbc.sql("update signin.totp set last_step = :step where account_id = :id")
        .param("step", step)
        .param("id", account)
        .update();
  }

  @ParameterizedTest
  @CsvSource({
    "antarkerja.database.embedded=true, true",
    "antarkerja.database.embedded=false, false",
    "antarkerja.demo=true, true",
    "'antarkerja.database.embedded=true,antarkerja.demo=false', false",
    "any=thing, false"
  })
  void a_demo_is_on_by_itself_with_the_built_in_database_alone(String settings, boolean on) {
    new ApplicationContextRunner()
        .withUserConfiguration(DemoSettings.class)
        .withPropertyValues(settings.split(","))
        .run(context -> assertThat(context.getBean(DemoSettings.class).on()).isEqualTo(on));
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
