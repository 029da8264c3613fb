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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A house with several ways in: two realms of a real Keycloak, one whose keys are another's, and a
 * provider that says whatever a test wants. The one house besides that of {@code HouseTest}.
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
abstract class SsoHouse {
  private static final AtomicInteger COUNT = new AtomicInteger();

  static Keycloak keycloak;

  static FakeProvider fake;

  private static int port;

  @Autowired Identities identities;
  @Autowired Accounts accounts;
  @Autowired Environment environment;
  @Autowired private Officers officers;
  @Autowired private Offices offices;
  @Autowired JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @DynamicPropertySource
  static void keycloakAndDatabase(DynamicPropertyRegistry registry) throws IOException {
    keycloak = Keycloak.running();
    fake = new FakeProvider();
    port = Keycloak.freePort();
    TestDatabase.properties(registry);
    registry.add("server.port", () -> port);
    registry.add("antarkerja.public-url", () -> "http://localhost:" + port);
    provider(registry, "instansi", keycloak.issuer("instansi"), "rahasia-uji");
    provider(registry, "lain", keycloak.issuer("lain"), "rahasia-uji");
    provider(registry, "palsu", keycloak.issuer("instansi"), "rahasia-uji");
    provider(registry, "tiruan", fake.issuer(), FakeProvider.SECRET);
    provider(registry, "samaran", fake.issuer() + FakeProvider.MASKED, FakeProvider.SECRET);
    registry.add(
        "antarkerja.sso.providers.palsu.keys",
        () -> keycloak.issuer("lain") + "/protocol/openid-connect/certs");
  }

  private static void provider(
      DynamicPropertyRegistry registry, String id, String issuer, String secret) {
    String at = "antarkerja.sso.providers." + id + ".";
    registry.add(at + "name", () -> id);
    registry.add(at + "issuer", () -> issuer);
    registry.add(at + "client-id", () -> "antarkerja");
    registry.add(at + "client-secret", () -> secret);
  }

  @BeforeEach
  void nobodyIsLinked() {
    asSystem(() -> jdbc.sql("delete from sso.identities").update());
  }

  <T> T asSystem(Supplier<T> work) {
    return Acting.get(Acting.system("test"), () -> transaction.execute(status -> work.get()));
  }

  UUID officer() {
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

  void link(UUID account, String issuer, String subject) {
    Acting.run(Acting.system("test"), () -> identities.link(account, issuer, subject));
  }

  static String app(String path) {
    return "http://localhost:" + port + path;
  }

  static Browser through(Browser browser, String provider, String name) {
    browser.get(app("/masuk/sso/" + provider));
    if (browser.page().select("#kc-form-login").isEmpty()) {
      return browser;
    }
    return browser.submit(
        "/login-actions/authenticate", Map.of("username", name, "password", "sandi-" + name));
  }

  static void isIn(Browser browser) {
    assertThat(browser.at().getPath()).isEqualTo("/petugas");
    assertThat(browser.status()).isEqualTo(200);
    assertThat(browser.page().select(".me-t b").text()).isEqualTo("Ratna Sign-on");
  }

  static void isOut(Browser browser, String path) {
    assertThat(browser.at().getPath()).isEqualTo(path);
    assertThat(browser.get(app("/petugas")).at().getPath()).isEqualTo("/masuk");
  }

  long accounts() {
    return asSystem(
        () -> jdbc.sql("select count(*) from access.accounts").query(Long.class).single());
  }
}
