package id.antarkerja.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUpNeeded;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two officers let a third one in again; neither alone, and never oneself. */
class RecoveryTest extends HouseTest {
  @Autowired private Recoveries recoveries;
  @Autowired private Factors factors;

  @Test
  void two_officers_end_every_old_way_in_and_open_one_new_one() {
    SignedUp owner = newcomer(KARAWANG, Role.OFFICER);
    Visitor before = signedIn(owner);
    Visitor colleague = signedIn(KARAWANG);
    colleague.get("/petugas/pemulihan/baru?pejabat=" + owner.account());
    colleague.submit("/petugas/pemulihan", Map.of());
    String id = idOf(owner).toString();
    assertThat(mails(owner)).isEqualTo(1);
    assertThat(before.get("/petugas").status()).isEqualTo(200);

    Visitor province = signedIn("32");
    province.get("/petugas/pemulihan");
    assertThat(province.submit("/petugas/pemulihan/" + id + "/setuju", Map.of()).status())
        .isEqualTo(200);
    assertThat(province.last().page().select("#link")).isEmpty();
    assertThat(mails(owner)).isEqualTo(2);
    assertThat(before.get("/petugas").location()).isEqualTo("/masuk");
    assertThat(asSystem(() -> factors.hasCodes(owner.account()))).isFalse();
    Visitor old = visitor();
    old.get("/masuk");
    assertThat(old.submitOnly("/masuk", SignInTest.credentials(owner)).status()).isEqualTo(422);

    colleague.get("/petugas/pemulihan");
    Answer shown = colleague.submit("/petugas/pemulihan/" + id + "/tautan", Map.of());
    String link = shown.page().select("#link").text().replace("https://kerja.example", "");
    Visitor again = visitor();
    again.get(link);
    assertThat(again.submitOnly(link, Map.of("password", "sawah hijau di tepi kali")).location())
        .isEqualTo("/masuk/pengaman");
    again.get("/masuk/pengaman");
    String secret = again.last().page().select("#secret").text().replace(" ", "");
    again.submit("/masuk/pengaman", Map.of("code", Totp.code(secret, Totp.step(Instant.now()))));
    assertThat(again.get("/petugas").status()).isEqualTo(200);

    for (String step : List.of("recovery.asked", "recovery.CONFIRMED", "recovery.link")) {
      assertThat(audited(step, owner.account())).as(step).isEqualTo(1);
    }
  }

  /**
   * Whoever knew the old password and waits at the second step must not set up the first factor.
   */
  @Test
  void half_a_sign_in_of_before_leads_nowhere_after_a_recovery() {
    SignedUp owner = newcomer(KARAWANG, Role.OFFICER);
    Visitor thief = visitor();
    thief.get("/masuk");
    thief.submit("/masuk", SignInTest.credentials(owner));
    assertThat(thief.get("/masuk/kode").status()).isEqualTo(200);
    UUID id = by(officerOf(KARAWANG), () -> recoveries.ask(owner.account()));
    confirm(officerOf("32"), id);
    assertThat(thief.get("/masuk/pengaman").location()).isEqualTo("/masuk");
    assertThat(thief.get("/masuk/kode").location()).isEqualTo("/masuk");
    Pending old = new Pending(owner.account(), 1, Instant.now(), null);
    assertThat(asSystem(() -> factors.enrolFirst(old, Totp.newSecret()))).isFalse();
  }

  @Test
  void neither_alone_and_never_oneself() {
    SignedUp owner = newcomer(KARAWANG, Role.OFFICER);
    assertRefused(() -> by(owner, () -> recoveries.ask(owner.account())), "oneself");

    SignedUp province = newcomer("32", Role.OFFICER);
    UUID own = by(province, () -> recoveries.ask(owner.account()));
    assertRefused(() -> confirm(province, own), "sameOfficer");
    assertRefused(() -> confirm(officerOf(KARAWANG), own), "notAbove");
    assertRefused(() -> confirm(owner, own), "oneself");
    assertThatThrownBy(() -> confirm(officerOf("33"), own)).isInstanceOf(NotThere.class);
    assertRefused(() -> by(province, () -> recoveries.link(own)), "over");

    confirm(officerOf("*"), own);
    assertRefused(() -> by(officerOf("*"), () -> recoveries.link(own)), "over");
    assertThat(by(province, () -> recoveries.link(own))).hasSize(32);
    assertRefused(() -> by(province, () -> recoveries.link(own)), "over");
  }

  @Test
  void an_account_that_the_other_one_made_or_a_new_one_is_no_second_officer() {
    SignedUp owner = newcomer(KARAWANG, Role.OFFICER);
    SignedUp asker = newcomer(KARAWANG, Role.HEAD);
    SignedUp puppet = newcomer("32", Role.OFFICER);
    UUID id = by(asker, () -> recoveries.ask(owner.account()));
    made(puppet.account(), asker.account());
    assertThatThrownBy(() -> confirm(puppet, id)).hasMessageContaining("second.related");
    made(puppet.account(), owner.account());
    owner()
        .sql("update access.accounts set second_from = now() + interval '1 day' where id = :id")
        .param("id", puppet.account())
        .update();
    assertThatThrownBy(() -> confirm(puppet, id)).hasMessageContaining("second.young");
    Visitor visitor = signedIn(puppet);
    assertThat(visitor.get("/petugas/pemulihan").page().select("form[action*='" + id + "']"))
        .isEmpty();
    assertThat(asSystem(() -> factors.hasCodes(owner.account()))).isTrue();
  }

  @Test
  void the_database_itself_refuses_one_person_in_two_parts() {
    SignedUp owner = newcomer(KARAWANG, Role.OFFICER);
    UUID id = by(officerOf(KARAWANG), () -> recoveries.ask(owner.account()));
    for (UUID one : List.of(owner.account(), officerOf(KARAWANG).account())) {
      assertThatThrownBy(
              () ->
                  owner()
                      .sql(
                          "update signin.recoveries set outcome = 'CONFIRMED', decided_by = :by"
                              + " where id = :id")
                      .param("by", one)
                      .param("id", id)
                      .update())
          .hasStackTraceContaining("recoveries");
    }
  }

  @Test
  void of_two_confirmations_at_once_one_counts_and_one_link_comes_of_it() {
    SignedUp owner = newcomer(KARAWANG, Role.OFFICER);
    SignedUp first = officerOf(KARAWANG);
    UUID id = by(first, () -> recoveries.ask(owner.account()));
    assertThat(
            together(
                () -> said(() -> confirm(officerOf("32"), id)),
                () -> said(() -> confirm(officerOf("*"), id))))
        .containsExactlyInAnyOrder(true, false);
    assertThat(
            together(
                () -> said(() -> by(first, () -> recoveries.link(id))),
                () -> said(() -> by(first, () -> recoveries.link(id)))))
        .containsExactlyInAnyOrder(true, false);
    assertThat(
            owner()
                .sql(
                    "select count(*) from access.one_time_links where account_id = :id"
                        + " and used_at is null")
                .param("id", owner.account())
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(mails(owner)).isEqualTo(2);
  }

  @Test
  void a_day_later_a_request_is_over_and_another_one_can_begin() {
    SignedUp owner = newcomer(KARAWANG, Role.OFFICER);
    UUID id = by(officerOf(KARAWANG), () -> recoveries.ask(owner.account()));
    assertRefused(() -> by(officerOf("32"), () -> recoveries.ask(owner.account())), "open");
    owner()
        .sql("update signin.recoveries set expires_at = now() where id = :id")
        .param("id", id)
        .update();
    assertRefused(() -> confirm(officerOf("32"), id), "over");
    assertThat(asSystem(() -> factors.hasCodes(owner.account()))).isTrue();
    assertThat(by(officerOf(KARAWANG), () -> recoveries.ask(owner.account()))).isNotEqualTo(id);
  }

  @Test
  void a_request_that_was_refused_changes_nothing() {
    SignedUp owner = newcomer(KARAWANG, Role.OFFICER);
    Visitor visitor = signedIn(owner);
    UUID id = by(officerOf(KARAWANG), () -> recoveries.ask(owner.account()));
    by(officerOf("32"), () -> done(() -> recoveries.refuse(id)));
    assertThat(visitor.get("/petugas").status()).isEqualTo(200);
    assertRefused(() -> confirm(officerOf("*"), id), "over");
    assertRefused(() -> by(officerOf(KARAWANG), () -> recoveries.link(id)), "over");
  }

  @Test
  void an_admin_is_let_in_by_admins_alone() {
    SignedUp admin = newcomer(KARAWANG, Role.ADMIN);
    assertRefused(() -> by(officerOf(KARAWANG), () -> recoveries.ask(admin.account())), "admin");
    UUID id = by(signedUp(KARAWANG, Role.ADMIN), () -> recoveries.ask(admin.account()));
    assertRefused(() -> confirm(officerOf("32"), id), "admin");
    confirm(signedUp("*", Role.ADMIN), id);
  }

  @Test
  void every_step_needs_a_fresh_proof() {
    SignedUp owner = newcomer(KARAWANG, Role.OFFICER);
    UUID id = by(officerOf(KARAWANG), () -> recoveries.ask(owner.account()));
    Acting stale = officerOf("32").acting().verified(Instant.now().minus(Duration.ofMinutes(6)));
    for (Supplier<?> step :
        List.<Supplier<?>>of(
            () -> recoveries.ask(owner.account()),
            () -> done(() -> recoveries.confirm(id)),
            () -> done(() -> recoveries.refuse(id)),
            () -> recoveries.link(id))) {
      assertThatThrownBy(() -> call(stale, step::get)).isInstanceOf(StepUpNeeded.class);
    }
  }

  private void confirm(SignedUp officer, UUID id) {
    by(officer, () -> done(() -> recoveries.confirm(id)));
  }

  private static <T> T by(SignedUp officer, Supplier<T> work) {
    return call(officer.acting(), work::get);
  }

  private static boolean done(Runnable work) {
    work.run();
    return true;
  }

  private static boolean said(Runnable work) {
    try {
      work.run();
      return true;
    } catch (RefusedException refused) {
      return false;
    }
  }

  private static List<Boolean> together(Supplier<Boolean> one, Supplier<Boolean> other) {
    var barrier = new CyclicBarrier(2);
    List<CompletableFuture<Boolean>> both =
        List.of(one, other).stream()
            .map(
                work ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          SignInTest.meet(barrier);
                          return work.get();
                        }))
            .toList();
    return both.stream().map(CompletableFuture::join).toList();
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String reason) {
    assertThatThrownBy(work)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("recovery." + reason);
  }

  private UUID idOf(SignedUp owner) {
    return owner()
        .sql("select id from signin.recoveries where account_id = :id")
        .param("id", owner.account())
        .query(UUID.class)
        .single();
  }

  private long mails(SignedUp owner) {
    return owner()
        .sql("select count(*) from notifications.messages where about = :id")
        .param("id", owner.account())
        .query(Long.class)
        .single();
  }
}
