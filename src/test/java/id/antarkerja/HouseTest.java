package id.antarkerja;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.officers.NewOfficer;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.OfficerKind;
import id.antarkerja.officers.Officers;
import id.antarkerja.officers.Offices;
import id.antarkerja.signin.Factors;
import id.antarkerja.signin.Totp;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * The whole house on a real database, started once for all tests that extend this: they share data
 * and context, so each makes its own people and firms and counts only those.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "antarkerja.data=target/test-data/${antarkerja.house:house}",
      "antarkerja.demo=false",
      "antarkerja.public-url=https://kerja.example",
      "antarkerja.signin.further-origins=http://localhost",
      // A provider that is never there: the way in by it stands, and nobody comes by it.
      "antarkerja.sso.enabled=true",
      "antarkerja.sso.providers.uji.name=Uji",
      "antarkerja.sso.providers.uji.issuer=http://localhost:9/uji",
      "antarkerja.sso.providers.uji.client-id=antarkerja",
      "antarkerja.sso.providers.uji.client-secret=rahasia-uji"
    })
@Import({TestClock.Configuration.class, LightHashing.class})
public abstract class HouseTest {
  protected static final String DATA = "target/test-data/house";

  public static final String KARAWANG = "3215";
  public static final String BEKASI = "3216";

  private static final String PASSWORD = "kata sandi untuk pengujian";

  private static final String HASH = LightHashing.hash(PASSWORD);

  private static final Map<String, JdbcClient> OWNERS = new ConcurrentHashMap<>();
  private static final Map<String, SignedUp> SIGNED_UP = new ConcurrentHashMap<>();

  @LocalServerPort protected int port;
  @Autowired protected TestClock clock;
  @Autowired protected TransactionTemplate transaction;
  @Autowired protected Offices offices;
  @Autowired private Officers officers;
  @Autowired private Accounts accounts;
  @Autowired private Environment environment;
  @Autowired private Factors factors;

  static {
    // A fresh database has nobody yet, so neither keys nor people who were erased.
    for (String house : List.of("house", "browser", "full", "room")) {
      FileSystemUtils.deleteRecursively(Path.of("target/test-data", house, "keys").toFile());
    }
  }

  /** An officer who can sign in; {@code secret} is that of their code generator. */
  public record SignedUp(
      UUID account, String email, String password, String secret, Acting acting) {}

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestDatabase.properties(registry);
    // A fresh database has a trail of its own: heads of an earlier one would say that it was cut.
    registry.add("antarkerja.audit.anchor", () -> "target/test-data/anchors/" + UUID.randomUUID());
  }

  @BeforeEach
  void startOfBusiness() {
    clock.reset();
    nobodyWasReadYet();
  }

  /**
   * Tests share officers and a clock that stands still: without this they would stop each other.
   */
  private void nobodyWasReadYet() {
    owner()
        .sql(
            """
            delete from audit.strangers;
            delete from audit.rows;
            delete from audit.stops;
            delete from audit.raises;
            delete from audit.alerts;
            """)
        .update();
  }

  /** The owner of all tables: for arranging and for looking behind the walls. */
  protected JdbcClient owner() {
    return OWNERS.computeIfAbsent(
        environment.getRequiredProperty("spring.flyway.url"), this::connected);
  }

  private JdbcClient connected(String url) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername(environment.getRequiredProperty("spring.flyway.user"));
    pool.setPassword(environment.getRequiredProperty("spring.flyway.password"));
    pool.setMinimumIdle(0);
    pool.setMaximumPoolSize(8);
    return JdbcClient.create(pool);
  }

  /** The officer of a territory ("3215", "32", "*"), made once. */
  protected SignedUp officerOf(String territory) {
    return signedUp(territory, Role.OFFICER);
  }

  protected SignedUp signedUp(String territory, Role role) {
    return SIGNED_UP.computeIfAbsent(
        environment.getRequiredProperty("spring.flyway.url") + territory + role,
        key -> enter(territory, role));
  }

  /** Somebody of this test alone, so that what happens to their account hurts no other test. */
  protected SignedUp newcomer(String territory, Role role) {
    return enter(territory, role, UUID.randomUUID() + ".");
  }

  /**
   * As if one account had made another one; those of tests come from nobody and are of full age.
   */
  protected void made(UUID account, UUID by) {
    owner()
        .sql("update access.accounts set made_by = :by, approved_at = now() where id = :id")
        .param("id", account)
        .param("by", by)
        .update();
  }

  private SignedUp enter(String territory, Role role) {
    return enter(territory, role, "");
  }

  private SignedUp enter(String territory, Role role, String prefix) {
    String email =
        (prefix + role + "." + territory.replace("*", "pusat") + "@uji.example").toLowerCase();
    return asSystem(
        () -> {
          Office office = offices.byTerritory(territory).orElseThrow();
          UUID id =
              officers.enter(
                  new NewOfficer(
                      OfficerKind.CIVIL_SERVANT, "Petugas " + territory, email, role, office.id()));
          accounts.setPasswordHash(id, HASH);
          String secret = Totp.newSecret();
          factors.enrol(id, secret);
          Acting acting =
              Acting.officer(id, role, office.id().value(), territory, "Petugas " + territory)
                  .verified(Instant.MAX);
          return new SignedUp(id, email, PASSWORD, secret, acting);
        });
  }

  /** Runs in one transaction as the officer of a territory. */
  protected <T> T as(String territory, Supplier<T> work) {
    return as(officerOf(territory).acting(), work);
  }

  protected <T> T as(Acting acting, Supplier<T> work) {
    return call(acting, () -> transaction.execute(status -> work.get()));
  }

  protected <T> T asSystem(Supplier<T> work) {
    return as(Acting.system("test"), work);
  }

  /** How often an action stands in the audit trail: only the owner can look. */
  protected long audited(String action, UUID subject) {
    return owner()
        .sql("select count(*) from audit.entries where action = :action and subject = :subject")
        .param("action", action)
        .param("subject", subject)
        .query(Long.class)
        .single();
  }

  /** How often something typed was hashed, or compared with a hash. */
  protected static long hashesOf(String typed) {
    return LightHashing.hashesOf(typed);
  }

  /** As if whoever this is had proved it long ago, in every session of theirs. */
  protected void grownOld(UUID principal) {
    owner()
        .sql(
            """
            update sessions.sessions_attributes
               set attribute_bytes = convert_to(regexp_replace(
                     convert_from(attribute_bytes, 'UTF8'),
                     '"verifiedAt":"[^"]*"', '"verifiedAt":"2020-01-01T00:00:00Z"'), 'UTF8')
             where attribute_name = 'ticket' and session_primary_id in (
               select primary_id from sessions.sessions where principal_name = :id)
            """)
        .param("id", principal.toString())
        .update();
  }

  /** Waits until a listener, by the name of its class, has heard all about one of ours. */
  protected void heard(String listener, Object about) throws InterruptedException {
    long left = 1;
    for (int i = 0; i < 300 && left > 0; i++) {
      left =
          owner()
              .sql(
                  """
                  select count(*) from events.event_publication
                   where completion_date is null and listener_id like '%' || :listener || '%'
                     and serialized_event like '%' || :about || '%'
                  """)
              .param("listener", listener)
              .param("about", about.toString())
              .query(Long.class)
              .single();
      if (left > 0) {
        Thread.sleep(100);
      }
    }
    assertThat(left).as("%s has not heard of %s", listener, about).isZero();
  }

  /** Runs without a transaction around it, for doors that open their own; proved just now. */
  protected static <T> T call(Acting acting, Callable<T> work) {
    try {
      boolean known = acting.verifiedAt() != null || acting.role() == Role.SYSTEM;
      return Acting.call(known ? acting : acting.verified(Instant.MAX), work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Somebody with a browser without JavaScript, not signed in. */
  protected Visitor visitor() {
    return new Visitor("http://localhost:" + port);
  }

  /** As {@link #visitor()}, who came by another name of this machine. */
  protected Visitor visitorAt(String host) {
    return new Visitor("http://" + host + ":" + port);
  }

  /** The officer of a territory, signed in through the page. */
  protected Visitor signedIn(String territory) {
    return signedIn(officerOf(territory));
  }

  protected Visitor signedIn(SignedUp officer) {
    Visitor visitor = visitor();
    visitor.get("/masuk");
    visitor.submit("/masuk", Map.of("email", officer.email(), "password", officer.password()));
    visitor.submit("/masuk/kode", Map.of("code", codeFor(officer)));
    return visitor;
  }

  /**
   * A code that opens now. A code opens once, so the officer's generator is set up anew first:
   * nobody waits half a minute between two sign-ins of a test.
   */
  protected String codeFor(SignedUp officer) {
    asSystem(
        () -> {
          factors.enrol(officer.account(), officer.secret());
          return true;
        });
    return Totp.code(officer.secret(), Totp.step(Instant.now()));
  }
}
