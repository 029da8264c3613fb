package id.antarkerja.sso;

import static id.antarkerja.Together.untilItWaits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import id.antarkerja.access.Accounts;
import id.antarkerja.access.Role;
import id.antarkerja.access.SecondPersons;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.officers.NewOfficer;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.OfficerKind;
import id.antarkerja.officers.Officers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** Nobody gets into another's account by changing how it is entered. */
class WayInTest extends HouseTest {
  private static final String ISSUER = "http://localhost:9/uji";

  @Autowired private Identities identities;
  @Autowired private Officers officers;
  @Autowired private SecondPersons seconds;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;

  @Test
  void an_account_that_has_only_the_sign_on_is_no_account_without_a_way_in() {
    UUID victim = neverIn(Role.OFFICER);
    String subject = UUID.randomUUID().toString();
    asSystem(() -> linked(victim, subject));
    assertThat(mails(victim)).as("the owner hears").isEqualTo(1);
    String page = "/petugas/pejabat/" + victim + "/sso";

    Visitor admin = signedIn(signedUp(KARAWANG, Role.ADMIN));
    assertThat(admin.get(page).page().select("form[action$=putuskan], form[action$=hubungkan]"))
        .isEmpty();
    assertThatThrownBy(() -> asSystem(() -> linked(victim, "pencuri")))
        .hasMessageContaining("sso.ownerLinks");
    SignedUp maker = newcomer(KARAWANG, Role.HEAD);
    Visitor head = signedIn(maker);
    head.get(page);
    var form = head.filled(head.form(page + "/undang"), Map.of());
    String link = head.post(page + "/undang", form).page().select("#undangan").text();
    assertThat(head.post(page + "/undang", form).location()).as("sent twice").isEqualTo(page);
    String path = link.substring("https://kerja.example".length());
    assertThat(head.get(path).text()).contains("Masuk dulu dengan akun itu");
    String token = path.substring(path.lastIndexOf('/') + 1);
    for (UUID reader : new UUID[] {null, maker.account()}) {
      assertThatThrownBy(() -> asSystem(() -> identities.accept(token, ISSUER, "x", reader)))
          .isInstanceOf(RefusedException.class);
    }
    assertThat(as(maker.acting(), () -> seconds.againstMe(victim)).orElseThrow().code())
        .as("whoever made an invitation may have followed it")
        .isEqualTo("second.related");
    assertThat(asSystem(() -> identities.accountOf(ISSUER, subject))).contains(victim);
  }

  /** Who names the identifier could name their own. */
  @Test
  void an_admin_who_links_an_account_is_no_second_person_for_it() {
    UUID account = neverIn(Role.OFFICER);
    SignedUp maker = newcomer(KARAWANG, Role.ADMIN);
    String page = "/petugas/pejabat/" + account + "/sso";
    Visitor admin = signedIn(maker);
    admin.get(page);
    String subject = UUID.randomUUID().toString();
    admin.submitOnly(page + "/hubungkan", Map.of("provider", "uji", "subject", subject));
    assertThat(asSystem(() -> identities.accountOf(ISSUER, subject))).contains(account);
    assertThat(as(maker.acting(), () -> seconds.againstMe(account)).orElseThrow().code())
        .isEqualTo("second.related");
  }

  /** Who is faster is the only way in: the other one sees that the account is in use. */
  @Test
  void nobody_is_linked_beside_the_owner_s_first_password() throws Exception {
    UUID account = neverIn(Role.OFFICER);
    try (var threads = Executors.newSingleThreadExecutor()) {
      Future<Boolean> link =
          asSystem(
              () -> {
                accounts.setPasswordHash(account, "x");
                Future<Boolean> begun =
                    threads.submit(() -> asSystem(() -> linked(account, "pencuri")));
                untilItWaits(
                    owner(),
                    begun,
                    jdbc.sql("select pg_backend_pid()").query(Integer.class).single());
                return begun;
              });
      assertThatThrownBy(link::get).hasMessageContaining("sso.ownerLinks");
    }
    assertThat(asSystem(() -> identities.of(account))).isEmpty();
  }

  @Test
  void the_owner_alone_unlinks_never_the_last_way_and_is_signed_out() {
    SignedUp owner = newcomer(KARAWANG, Role.OFFICER);
    identity(owner.account(), UUID.randomUUID().toString());
    String page = "/petugas/pejabat/" + owner.account() + "/sso";
    Visitor head = signedIn(signedUp(KARAWANG, Role.HEAD));
    head.get(page);
    assertThat(head.last().page().select("form[action$=putuskan]")).isEmpty();
    Visitor visitor = signedIn(owner);
    visitor.get(page);
    visitor.submitOnly(page + "/putuskan", Map.of());
    assertThat(asSystem(() -> identities.of(owner.account()))).isEmpty();
    assertThat(mails(owner.account())).isEqualTo(1);
    assertThat(visitor.get("/petugas").location()).isEqualTo("/masuk");

    UUID only = neverIn(Role.OFFICER);
    asSystem(() -> linked(only, UUID.randomUUID().toString()));
    assertThatThrownBy(
            () ->
                asSystem(
                    () -> {
                      identities.unlink(only, ISSUER);
                      return true;
                    }))
        .hasMessageContaining("sso.lastWay");
  }

  @Test
  void a_recovery_ends_this_way_too_and_a_head_lets_no_auditor_in() {
    SignedUp owner = newcomer(KARAWANG, Role.OFFICER);
    identity(owner.account(), UUID.randomUUID().toString());
    UUID id = UUID.randomUUID();
    owner()
        .sql(
            """
            insert into signin.recoveries (id, account_id, territory, asked_by)
            values (:id, :account, '3215', :asker)
            """)
        .param("id", id)
        .param("account", owner.account())
        .param("asker", officerOf(KARAWANG).account())
        .update();
    owner()
        .sql("update signin.recoveries set outcome = 'CONFIRMED', decided_by = :by where id = :id")
        .param("by", officerOf("32").account())
        .param("id", id)
        .update();
    assertThat(asSystem(() -> identities.of(owner.account()))).isEmpty();

    UUID auditor = signedUp("*", Role.AUDITOR).account();
    Visitor head = signedIn(signedUp("*", Role.HEAD));
    assertThat(head.get("/petugas/pejabat/" + auditor + "/sso").status()).isEqualTo(404);
  }

  /** Else a provider's silent answer would be a fresh proof for what does the most harm. */
  @Test
  void a_proof_is_as_old_as_the_provider_says_and_none_when_it_says_nothing() {
    Instant then = Instant.now().minusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
    assertThat(Arriving.provedAt(token(Map.of("auth_time", then)))).isEqualTo(then);
    assertThat(Arriving.provedAt(token(Map.of()))).isEqualTo(Instant.EPOCH);
    Instant ahead = Instant.now().plusSeconds(600);
    assertThat(Arriving.provedAt(token(Map.of("auth_time", ahead))))
        .isBeforeOrEqualTo(Instant.now());
  }

  private static OidcIdToken token(Map<String, Object> claims) {
    var all = new java.util.HashMap<>(claims);
    all.put("sub", "x");
    return new OidcIdToken("t", Instant.now(), Instant.now().plusSeconds(60), all);
  }

  private boolean linked(UUID account, String subject) {
    identities.link(account, ISSUER, subject);
    return true;
  }

  private void identity(UUID account, String subject) {
    owner()
        .sql(
            """
            insert into sso.identities (issuer, subject, account_id, linked_at)
            values (:issuer, :subject, :account, now())
            """)
        .param("issuer", ISSUER)
        .param("subject", subject)
        .param("account", account)
        .update();
  }

  private UUID neverIn(Role role) {
    Office office = asSystem(() -> offices.byTerritory(KARAWANG).orElseThrow());
    String email = UUID.randomUUID() + "@uji.example";
    return asSystem(
        () ->
            officers.enter(
                new NewOfficer(
                    OfficerKind.CIVIL_SERVANT, "Petugas Baru", email, role, office.id())));
  }

  private long mails(UUID account) {
    return owner()
        .sql("select count(*) from notifications.messages where about = :id")
        .param("id", account)
        .query(Long.class)
        .single();
  }
}
