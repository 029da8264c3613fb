package id.antarkerja.sso;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.TestDatabase;
import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.officers.NewOfficer;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.OfficerKind;
import id.antarkerja.officers.Officers;
import id.antarkerja.officers.Offices;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Officers come by the government's sign-on, here a real Keycloak. The one test besides {@code
 * HouseTest} that starts a house of its own: the way in exists only when it is configured.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.DEFINED_PORT,
    properties = {
      "antarkerja.data=target/test-data/sso",
      "antarkerja.demo=false",
      "antarkerja.sso.enabled=true",
      "antarkerja.sso.acr=1",
      "antarkerja.sso.max-age=5m"
    })
class SingleSignOnTest {
  private static final String RATNA = "0f6a2c1e-1111-4a4a-9c9c-000000000001";

  /** Her subject at the other provider; at this one nobody has it. */
  private static final String RATNA_THERE = "0f6a2c1e-1111-4a4a-9c9c-000000000009";

  private static final AtomicInteger COUNT = new AtomicInteger();

  private static Keycloak keycloak;
  private static int port;

  @Autowired private Identities identities;
  @Autowired private Accounts accounts;
  @Autowired private Officers officers;
  @Autowired private Offices offices;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @DynamicPropertySource
  static void keycloakAndDatabase(DynamicPropertyRegistry registry) throws IOException {
    keycloak = Keycloak.running();
    port = Keycloak.freePort();
    TestDatabase.properties(registry);
    registry.add("server.port", () -> port);
    registry.add("antarkerja.public-url", () -> "http://localhost:" + port);
    provider(registry, "instansi", "instansi");
    provider(registry, "lain", "lain");
    provider(registry, "palsu", "instansi");
    registry.add(
        "antarkerja.sso.providers.palsu.keys",
        () -> keycloak.issuer("lain") + "/protocol/openid-connect/certs");
  }

  private static void provider(DynamicPropertyRegistry registry, String id, String realm) {
    String at = "antarkerja.sso.providers." + id + ".";
    registry.add(at + "name", () -> id);
    registry.add(at + "issuer", () -> keycloak.issuer(realm));
    registry.add(at + "client-id", () -> "antarkerja");
    registry.add(at + "client-secret", () -> "rahasia-uji");
  }

  @AfterAll
  static void stop() {
    keycloak.close();
  }

  @BeforeEach
  void nobodyIsLinked() {
    asSystem(() -> jdbc.sql("delete from sso.identities").update());
  }

  private <T> T asSystem(Supplier<T> work) {
    return Acting.get(Acting.system("test"), () -> transaction.execute(status -> work.get()));
  }

  private UUID officer() {
    return asSystem(
        () -> {
          Office office = offices.byTerritory("3215").orElseThrow();
          return officers.enter(
              new NewOfficer(
                  OfficerKind.CIVIL_SERVANT,
                  "Ratna Sign-on",
                  "ratna" + COUNT.incrementAndGet() + "@uji.example",
                  Role.OFFICER,
                  office.id()));
        });
  }

  private void link(UUID account, String realm, String subject) {
    Acting.run(
        Acting.system("test"), () -> identities.link(account, keycloak.issuer(realm), subject));
  }

  private static String app(String path) {
    return "http://localhost:" + port + path;
  }

  private static Browser through(Browser browser, String provider, String name) {
    browser.get(app("/masuk/sso/" + provider));
    if (browser.page().select("#kc-form-login").isEmpty()) {
      return browser;
    }
    return browser.submit(
        "/login-actions/authenticate", Map.of("username", name, "password", "sandi-" + name));
  }

  private static void isIn(Browser browser) {
    assertThat(browser.at().getPath()).isEqualTo("/petugas");
    assertThat(browser.status()).isEqualTo(200);
    assertThat(browser.page().select(".me-t b").text()).isEqualTo("Ratna Sign-on");
  }

  private static void isOut(Browser browser, String path) {
    assertThat(browser.at().getPath()).isEqualTo(path);
    assertThat(browser.get(app("/petugas")).at().getPath()).isEqualTo("/masuk");
  }

  private long accounts() {
    return asSystem(
        () -> jdbc.sql("select count(*) from access.accounts").query(Long.class).single());
  }

  @Test
  void the_linked_officer_lands_at_their_desk() {
    UUID account = officer();
    link(account, "instansi", RATNA);
    isIn(through(new Browser(), "instansi", "ratna"));
    assertThat(onRecord(account)).contains("signin.sso", "signin.newDevice");
  }

  private List<String> onRecord(UUID account) {
    return asSystem(
        () ->
            jdbc.sql("select action from audit.entries where subject = :id")
                .param("id", account)
                .query(String.class)
                .list());
  }

  @Test
  void an_invitation_links_whoever_follows_it_once() {
    UUID account = officer();
    String token = Acting.get(Acting.system("test"), () -> identities.invite(account));
    Browser browser = new Browser();
    browser.get(app("/masuk/undangan-sso/" + token));
    browser
        .page()
        .select("input[value=lain], input[value=palsu]")
        .forEach(i -> i.parent().remove());
    browser.submit("/masuk/undangan-sso/", Map.of());
    browser.submit(
        "/login-actions/authenticate", Map.of("username", "baru", "password", "sandi-baru"));
    isIn(browser);
    assertThat(new Browser().get(app("/masuk/undangan-sso/" + token)).page().text())
        .contains("sudah dipakai");
    isIn(through(new Browser(), "instansi", "baru"));
  }

  @Test
  void whoever_makes_an_invitation_does_not_get_into_an_account_that_is_in_use() {
    UUID account = officer();
    asSystem(
        () -> {
          accounts.setPasswordHash(account, "{argon2}none");
          return true;
        });
    String token = Acting.get(Acting.system("test"), () -> identities.invite(account));
    Browser head = new Browser().get(app("/masuk/undangan-sso/" + token));
    assertThat(head.page().text()).contains("Masuk dulu dengan akun itu");
    assertThat(head.page().select("form[action*=undangan-sso]")).isEmpty();
    isOut(through(head, "instansi", "baru"), "/masuk/sso-belum-terhubung");
  }

  @Test
  void an_unlinked_person_gets_a_clear_page_and_no_account() {
    long before = accounts();
    Browser browser = through(new Browser(), "instansi", "ratna");
    assertThat(browser.page().text()).contains("belum terhubung", "Tidak ada akun yang dibuat");
    isOut(browser, "/masuk/sso-belum-terhubung");
    assertThat(accounts()).isEqualTo(before);
  }

  @Test
  void the_same_e_mail_with_another_subject_is_somebody_else() {
    link(officer(), "instansi", RATNA);
    isOut(through(new Browser(), "instansi", "ratno"), "/masuk/sso-belum-terhubung");
  }

  @Test
  void the_same_subject_of_another_issuer_is_somebody_else() {
    link(officer(), "instansi", RATNA_THERE);
    isOut(through(new Browser(), "lain", "ratna"), "/masuk/sso-belum-terhubung");
  }

  @Test
  void a_wrong_signature_is_refused() {
    link(officer(), "instansi", RATNA);
    isOut(through(new Browser(), "palsu", "ratna"), "/masuk/sso-gagal");
  }

  /** The provider's answer on its way back. */
  private static boolean isAnswer(String to) {
    return to.startsWith(app("/masuk/sso/kembali/")) && to.contains("code=");
  }

  @Test
  void a_wrong_state_is_refused() {
    link(officer(), "instansi", RATNA);
    Browser browser =
        new Browser()
            .tampering(to -> isAnswer(to) ? to.replaceFirst("state=[^&]+", "state=x") : to);
    isOut(through(browser, "instansi", "ratna"), "/masuk/sso-gagal");
  }

  @Test
  void a_wrong_nonce_is_refused() {
    link(officer(), "instansi", RATNA);
    Browser browser = new Browser().tampering(to -> to.replaceFirst("nonce=[^&]+", "nonce=x"));
    isOut(through(browser, "instansi", "ratna"), "/masuk/sso-gagal");
  }

  @Test
  void an_answer_for_another_browser_is_refused() {
    link(officer(), "instansi", RATNA);
    String[] stolen = new String[1];
    Browser victim =
        new Browser()
            .tampering(
                to -> {
                  if (isAnswer(to)) {
                    stolen[0] = to;
                    return app("/lowongan");
                  }
                  return to;
                });
    through(victim, "instansi", "ratna");
    assertThat(stolen[0]).contains("code=");
    isOut(new Browser().get(stolen[0]), "/masuk/sso-gagal");
  }

  @Test
  void a_proof_that_is_too_weak_is_refused() {
    link(officer(), "instansi", RATNA);
    Browser browser = through(new Browser(), "instansi", "ratna");
    isIn(browser);
    // Asked for nothing, Keycloak answers from its own session and says so: acr 0.
    browser.tampering(to -> to.replaceFirst("&acr_values=[^&]*", ""));
    browser.get(app("/masuk/sso/instansi"));
    assertThat(browser.at().getPath()).isEqualTo("/masuk/sso-gagal");
  }
}
