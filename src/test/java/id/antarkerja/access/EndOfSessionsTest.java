package id.antarkerja.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.Visitor;
import id.antarkerja.kernel.NotThere;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A session ends with time and with what its account may. */
class EndOfSessionsTest extends SessionHouse {
  @Autowired private Accounts accounts;
  @Autowired private Sessions sessions;

  @Test
  void shutting_an_account_ends_its_sessions_in_the_same_transaction() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    Visitor visitor = signedIn(officer);
    call(
        Acting.system("test"),
        () ->
            transaction.execute(
                status -> {
                  accounts.shut(officer.account(), true);
                  status.setRollbackOnly();
                  return true;
                }));
    assertThat(visitor.get("/petugas").status()).isEqualTo(200);
    asSystem(
        () -> {
          accounts.shut(officer.account(), true);
          return true;
        });
    assertThat(stored(officer)).isZero();
    assertThat(visitor.get("/petugas").location()).isEqualTo("/masuk");
  }

  @Test
  void the_database_lets_nobody_change_their_own_role_or_standing() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    for (Runnable change :
        List.<Runnable>of(
            () -> accounts.changeRole(officer.account(), Role.ADMIN),
            () -> accounts.shut(officer.account(), true))) {
      assertThatThrownBy(
              () ->
                  as(
                      officer.acting(),
                      () -> {
                        change.run();
                        return true;
                      }))
          .isInstanceOf(NotThere.class);
    }
  }

  @Test
  void sessions_of_staff_end_with_their_account_alone() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    Visitor visitor = signedIn(officer);
    as(
        KARAWANG,
        () -> {
          sessions.endAllOf(officer.account());
          return true;
        });
    assertThat(visitor.get("/petugas").status()).isEqualTo(200);
  }

  @Test
  void another_role_ends_the_sessions_of_before() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    Visitor visitor = signedIn(officer);
    asSystem(
        () -> {
          accounts.changeRole(officer.account(), Role.ADMIN);
          return true;
        });
    assertThat(stored(officer)).isZero();
    assertThat(visitor.get("/petugas").location()).isEqualTo("/masuk");
    assertThat(signedIn(officer).get("/petugas/lowongan").status()).isEqualTo(403);
  }

  @Test
  void even_a_session_that_was_kept_somehow_counts_for_what_the_account_is_now() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    Visitor visitor = signedIn(officer);
    owner().sql("alter table access.accounts disable trigger ends_sessions").update();
    try {
      owner()
          .sql("update access.accounts set role = 'ADMIN' where id = :id")
          .param("id", officer.account())
          .update();
      assertThat(visitor.get("/petugas/lowongan").status()).isEqualTo(403);
      owner()
          .sql("update access.accounts set disabled_at = now() where id = :id")
          .param("id", officer.account())
          .update();
      assertThat(visitor.get("/petugas").location()).isEqualTo("/masuk");
    } finally {
      owner().sql("alter table access.accounts enable trigger ends_sessions").update();
    }
  }

  @Test
  void a_session_ends_after_fifteen_idle_minutes() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    Visitor visitor = signedIn(officer);
    backdate(officer, "last_access_time", Duration.ofMinutes(14));
    assertThat(visitor.get("/petugas").status()).isEqualTo(200);
    backdate(officer, "last_access_time", Duration.ofMinutes(15));
    assertThat(visitor.get("/petugas").location()).isEqualTo("/masuk");
  }

  @Test
  void a_session_ends_eight_hours_after_sign_in_however_busy_it_is() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    Visitor visitor = signedIn(officer);
    ticket(officer, "since", Duration.ofHours(8).minusSeconds(60));
    assertThat(visitor.get("/petugas").status()).isEqualTo(200);
    ticket(officer, "since", Duration.ofHours(8));
    assertThat(visitor.get("/petugas").location()).isEqualTo("/masuk");
    assertThat(stored(officer)).isZero();
  }

  @Test
  void a_new_password_signs_out_everybody_but_the_one_who_chose_it() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    Visitor here = signedIn(officer);
    Visitor elsewhere = signedIn(officer);
    here.get("/petugas/akun/sandi");
    assertThat(
            here.submitOnly("/petugas/akun/sandi", Map.of("password", "terlalu pendek")).status())
        .isEqualTo(422);
    here.submit("/petugas/akun/sandi", Map.of("password", "angin malam di pantai utara"));
    assertThat(here.get("/petugas").status()).isEqualTo(200);
    assertThat(elsewhere.get("/petugas").location()).isEqualTo("/masuk");
    Visitor again = visitor();
    again.get("/masuk");
    assertThat(
            again
                .submitOnly(
                    "/masuk",
                    Map.of("email", officer.email(), "password", "angin malam di pantai utara"))
                .location())
        .isEqualTo("/masuk/kode");
  }

  private void backdate(SignedUp officer, String column, Duration by) {
    owner()
        .sql("update sessions.sessions set " + column + " = :at where principal_name = :id")
        .param("at", Instant.now().minus(by).toEpochMilli())
        .param("id", officer.account().toString())
        .update();
  }
}
