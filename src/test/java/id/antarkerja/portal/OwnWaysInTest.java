package id.antarkerja.portal;

import static id.antarkerja.Together.endTheOther;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Accounts;
import id.antarkerja.access.Erasures;
import id.antarkerja.access.Role;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.jobseekers.NewJobseeker;
import id.antarkerja.jobseekers.Registering.Registered;
import id.antarkerja.privacy.Kept;
import id.antarkerja.referrals.ReferralId;
import id.antarkerja.signin.Totp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** What people set up for themselves beside the link: it opens their pages and nobody else's. */
class OwnWaysInTest extends PortalHouse {
  private static final String PASSWORD = "delapan kuda hijau makan siang";
  private static final String MANY_TRIES = "AntarKerja: ada yang mencoba masuk ke halaman Anda";
  private static final String SET = "/keamanan/sandi";

  /** As many as a family of five with one address would need. */
  private static final int HASHES = 5;

  @Autowired private SignInData data;
  @Autowired private Erasures erasures;
  @Autowired private Accounts accounts;

  @Test
  void a_password_with_a_code_opens_the_own_page_until_it_is_removed() {
    String email = address();
    Registered person = personWith(email);
    UUID id = person.id().value();
    Visitor elsewhere = signedInAs(person, email);
    Visitor here = signedInAs(person, email);
    String secret = setUp(here, "/saya");

    assertThat(here.last().text()).contains("Aktif: Anda dapat masuk");
    assertThat(elsewhere.get("/saya").location()).isEqualTo("/saya/masuk");
    assertThat(letters(id, "AntarKerja: cara masuk ke halaman Anda diubah")).isEqualTo(1);
    assertThat(tried("/saya", email, PASSWORD, code(id, secret)).location()).isEqualTo("/saya");
    assertThat(audited("portal.signIn", id)).isEqualTo(3);

    String wrong = refusal("/saya", "tak.dikenal@surel.example", PASSWORD, "123456");
    assertThat(refusal("/saya", email, "kata sandi yang salah", code(id, secret))).isEqualTo(wrong);
    assertThat(refusal("/saya", email, PASSWORD, "00000x")).isEqualTo(wrong);
    assertThat(refusal("/usaha", email, PASSWORD, code(id, secret))).contains("tidak cocok");
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    assertThat(refusal("/saya", officer.email(), officer.password(), codeFor(officer)))
        .isEqualTo(wrong);
    Visitor desk = visitor();
    desk.get("/masuk");
    assertThat(desk.submitOnly("/masuk", Map.of("email", email, "password", PASSWORD)).status())
        .isEqualTo(422);

    assertThat(kept(person)).containsExactlyInAnyOrder("pin 0", "passkey 0", "password 1");
    Visitor again = signedInAs(person, email);
    // The sign-in by password above is still there too.
    endTheOther(here, "/saya/keamanan", 3);
    endTheOther(here, "/saya/keamanan", 2);
    assertThat(again.get("/saya").location()).isEqualTo("/saya/masuk");
    assertThat(here.get("/saya").status()).isEqualTo(200);
    here.get("/saya/keamanan");
    here.submit("/saya/keamanan/sandi/hapus", Map.of());
    assertThat(here.last().text()).contains("Belum dipasang");
    assertThat(refusal("/saya", email, PASSWORD, "123456")).isEqualTo(wrong);

    setUp(here, "/saya");
    erasures.erase(id);
    assertThat(rows("passwords where owner_id", id) + rows("totp where account_id", id)).isZero();
  }

  /** An address given at a counter is proved by nobody. */
  @Test
  void who_says_that_an_address_is_theirs_too_switches_no_password_off() {
    String email = address();
    Registered victim = personWith(email);
    String secret = setUp(signedInAs(victim, email), "/saya");
    Registered other = personWith(email);
    String others = setUp(signedInAs(other, email), "/saya");
    for (String known : List.of(address(), email)) {
      String wrong = "salah " + UUID.randomUUID();
      refusal("/saya", known, wrong, "123456");
      assertThat(hashesOf(wrong)).as(known).isEqualTo(HASHES);
    }
    long before = hashesOf(PASSWORD);
    refusal("/saya", email, PASSWORD, "00000x");
    assertThat(hashesOf(PASSWORD) - before).isEqualTo(HASHES);
    assertThat(codesReckoned(() -> refusal("/saya", email, PASSWORD, "00000x")))
        .as("a right password is no longer way than a wrong one")
        .isEqualTo(codesReckoned(() -> refusal("/saya", email, "salah sekali lagi", "00000x")))
        .isEqualTo(2);
    for (var one : Map.of(victim, secret, other, others).entrySet()) {
      UUID id = one.getKey().id().value();
      long signedIn = audited("portal.signIn", id);
      assertThat(tried("/saya", email, PASSWORD, code(id, one.getValue())).location())
          .isEqualTo("/saya");
      assertThat(audited("portal.signIn", id)).isEqualTo(signedIn + 1);
    }
  }

  /** How many secrets were read for it. */
  private long codesReckoned(Runnable tried) {
    owner()
        .sql(
            """
            create sequence signin.reckoned;
            grant usage on sequence signin.reckoned to public;
            create policy reckoned on signin.totp as restrictive for select
              using (nextval('signin.reckoned') > 0);
            """)
        .update();
    try {
      tried.run();
      return owner()
          .sql("select case when is_called then last_value else 0 end from signin.reckoned")
          .query(Long.class)
          .single();
    } finally {
      owner().sql("drop policy reckoned on signin.totp; drop sequence signin.reckoned").update();
    }
  }

  @Test
  void who_had_an_address_first_keeps_it_from_those_to_whom_it_is_given_later() {
    String email = address();
    Registered[] older = new Registered[HASHES];
    for (int i = 0; i < HASHES; i++) {
      older[i] = personWith(address());
    }
    Registered owner = personWith(email);
    for (Registered one : older) {
      var file = as(KARAWANG, () -> jobseekers.one(one.publicId()));
      as(
          KARAWANG,
          () ->
              jobseekers.change(
                  one.id(),
                  file.version(),
                  new NewJobseeker(
                      identity(file.identity().name(), email), file.profile(), Map.of(), true)));
    }
    assertThat(linkFor("/saya", email, owner.id().value())).isPresent();
  }

  @Test
  void a_contact_person_s_password_opens_the_company_s_page_alone() {
    ReferralId letter = lettered(person(), vacancy(KARAWANG, 1));
    String email = address();
    UUID contact = contactOf(new EmployerId(read(letter).employerId()), email);
    Visitor here = useLink(linkFor("/usaha", email, contact).orElseThrow());
    assertThat(here.get("/saya/keamanan").status()).isEqualTo(403);
    Visitor elsewhere = useLink(linkFor("/usaha", email, contact).orElseThrow());
    endTheOther(here, "/usaha/keamanan", 2);
    assertThat(elsewhere.get("/usaha").location()).isEqualTo("/usaha/masuk");
    String secret = setUp(here, "/usaha");
    assertThat(refusal("/saya", email, PASSWORD, code(contact, secret))).contains("tidak cocok");
    assertThat(tried("/usaha", email, PASSWORD, code(contact, secret)).location())
        .isEqualTo("/usaha");
  }

  @Test
  void nothing_is_set_up_without_a_fresh_proof_and_after_it_one_is_back() {
    String email = address();
    Registered person = personWith(email);
    Visitor sari = signedInAs(person, email);
    sari.get("/saya" + SET);
    for (String wrong : List.of("pendek", "aaaaaaaaaaaaaaaaaaaaaa")) {
      Answer weak = sari.submitOnly("/saya" + SET, Map.of("password", wrong, "code", now(sari)));
      assertThat(weak.status()).isEqualTo(422);
      assertThat(weak.page().select("#e-password").text()).as(wrong).isNotBlank();
    }
    Answer code = sari.submitOnly("/saya" + SET, Map.of("password", PASSWORD, "code", "x"));
    assertThat(code.page().select("#e-code").text()).isNotBlank();
    grownOld(person.id().value());
    assertThat(sari.submitOnly("/saya" + SET, Map.of("password", PASSWORD, "code", "1")).location())
        .isEqualTo("/saya/masuk?lagi");
    assertThat(sari.get("/saya/keamanan").text()).contains("masuk lagi dulu");
    assertThat(sari.get("/saya" + SET).location()).isEqualTo("/saya/masuk?lagi");
    assertThat(rows("passwords where owner_id", person.id().value())).isZero();
    String link = linkFor("/saya", email, person.id().value()).orElseThrow();
    sari.get(link);
    sari.submit(link, Map.of());
    assertThat(sari.last().page().select("#secret")).hasSize(1);
  }

  @Test
  void a_person_s_role_sees_which_ways_in_are_their_own_and_no_secret() {
    String email = address();
    Registered person = personWith(email);
    setUp(signedInAs(person, email), "/saya");
    Registered other = personWith(address());
    String count = "select count(*) from signin.passwords where set_at is not null";
    assertThat(as(citizen(person.id()), () -> jdbc.sql(count).query(Long.class).single()))
        .isEqualTo(1);
    assertThat(as(citizen(other.id()), () -> jdbc.sql(count).query(Long.class).single())).isZero();
    for (String sql :
        List.of(
            "select hash_sealed from signin.passwords",
            "select seed_sealed from signin.totp",
            "select email_sealed from signin.former_addresses",
            "delete from signin.passkeys")) {
      assertThatThrownBy(() -> as(citizen(person.id()), () -> jdbc.sql(sql).query().listOfRows()))
          .as(sql)
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void guessing_gets_slow_for_an_address_whether_anybody_has_it_or_not_and_who_has_it_is_told()
      throws Exception {
    String email = address();
    Registered person = personWith(email);
    UUID id = person.id().value();
    setUp(signedInAs(person, email), "/saya");
    String company = address();
    UUID contact =
        contactOf(
            new EmployerId(read(lettered(person(), vacancy(KARAWANG, 1))).employerId()), company);
    String nobody = address();
    guessed("/saya", email);
    guessed("/usaha", company);
    guessed("/saya", nobody);
    assertThat(letters(id, MANY_TRIES)).isEqualTo(1);
    assertThat(letters(contact, MANY_TRIES)).isEqualTo(1);
    assertThat(asSystem(() -> notifications.latest(id)).orElseThrow().body())
        .contains("S. P. ")
        .doesNotContain("Sari", email);
  }

  /** The address is looked up after the answer, so the answer takes as long for nobody's. */
  private void guessed(String home, String email) throws InterruptedException {
    String wrong = "salah " + UUID.randomUUID();
    for (int i = 0; i < 10; i++) {
      assertThat(tried(home, email, wrong, "1").status()).isEqualTo(422);
    }
    assertThat(hashesOf(wrong)).as("the same work for each").isEqualTo(10L * HASHES);
    String right = "benar " + UUID.randomUUID();
    assertThat(tried(home, email, right, "123456").status()).isEqualTo(429);
    assertThat(hashesOf(right)).as("none for who has to wait").isZero();
    heard("OnManyFailedTries", HexFormat.of().formatHex(accounts.emailIndex(email)));
  }

  private String setUp(Visitor visitor, String home) {
    visitor.get(home + SET);
    String secret = secret(visitor);
    visitor.submit(home + SET, Map.of("password", PASSWORD, "code", now(visitor)));
    return secret;
  }

  private static String secret(Visitor visitor) {
    return visitor.last().page().select("#secret").text().replace(" ", "");
  }

  private static String now(Visitor visitor) {
    return Totp.code(secret(visitor), Totp.step(Instant.now()));
  }

  /** A code that opens now, although one was used a moment ago. */
  private String code(UUID owner, String secret) {
    owner()
        .sql("update signin.totp set last_step = 0 where account_id = :id")
        .param("id", owner)
        .update();
    return Totp.code(secret, Totp.step(Instant.now()));
  }

  private Answer tried(String home, String email, String password, String code) {
    Visitor visitor = visitor();
    visitor.get(home + "/masuk");
    return visitor.submitOnly(
        home + "/masuk/sandi", Map.of("email", email, "password", password, "code", code));
  }

  private String refusal(String home, String email, String password, String code) {
    Answer answer = tried(home, email, password, code);
    assertThat(answer.status()).isEqualTo(422);
    return answer.page().select("main").text();
  }

  private List<String> kept(Registered person) {
    List<Kept> found = as(citizen(person.id()), () -> data.of(person.id().value()));
    return found.stream().map(kept -> kept.code() + " " + kept.rows().size()).toList();
  }

  private long letters(UUID about, String subject) {
    return owner()
        .sql("select count(*) from notifications.messages where about = :id and subject = :subject")
        .param("id", about)
        .param("subject", subject)
        .query(Long.class)
        .single();
  }

  private long rows(String of, UUID id) {
    return owner()
        .sql("select count(*) from signin." + of + " = :id")
        .param("id", id)
        .query(Long.class)
        .single();
  }
}
