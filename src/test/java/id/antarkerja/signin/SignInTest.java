package id.antarkerja.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.OneTimeLinks;
import id.antarkerja.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Password, then code: nothing is open before both. */
class SignInTest extends HouseTest {
  @Autowired private OneTimeLinks links;
  @Autowired private Factors factors;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  @Test
  void password_and_code_open_the_page_that_was_wanted() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    Visitor visitor = visitor();
    assertThat(visitor.get("/petugas/lowongan?status=PUBLISHED").location()).isEqualTo("/masuk");
    visitor.get("/masuk");
    Answer half = visitor.submitOnly("/masuk", credentials(officer));
    assertThat(half.location()).isEqualTo("/masuk/kode");
    visitor.get("/masuk/kode");
    Answer done = visitor.submitOnly("/masuk/kode", Map.of("code", codeFor(officer)));
    assertThat(done.location()).isEqualTo("/petugas/lowongan?status=PUBLISHED");
    assertThat(audited("signin.code", officer.account())).isEqualTo(1);
  }

  @Test
  void a_stolen_password_alone_opens_nothing() {
    Visitor thief = visitor();
    thief.get("/masuk");
    thief.submitOnly("/masuk", credentials(newcomer(KARAWANG, Role.OFFICER)));
    int pages = 0;
    for (var info : mapping.getHandlerMethods().keySet()) {
      boolean get = info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
      for (String pattern : info.getPatternValues()) {
        if (get && pattern.startsWith("/petugas")) {
          pages++;
          String path =
              pattern.replaceAll("\\{([^{}]|\\{[^}]*})*}", "0198a7a2-0000-7000-8000-000000000000");
          assertThat(thief.get(path).location()).as(path).isEqualTo("/masuk");
        }
      }
    }
    assertThat(pages).isGreaterThan(20);
    assertThat(thief.get("/masuk/ulang").location()).isEqualTo("/masuk");
    // It sets up nothing beside the factor that is there, either.
    assertThat(thief.get("/masuk/pengaman").location()).isEqualTo("/masuk");
  }

  @Test
  void a_wrong_code_is_refused_and_a_code_opens_once() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    String code = codeFor(officer);
    Visitor first = half(officer);
    assertThat(first.submitOnly("/masuk/kode", Map.of("code", wrong(code))).status())
        .isEqualTo(422);
    assertThat(first.submitOnly("/masuk/kode", Map.of("code", code)).status()).isEqualTo(303);
    Visitor second = half(officer);
    assertThat(second.submitOnly("/masuk/kode", Map.of("code", code)).status()).isEqualTo(422);
    assertThat(second.get("/petugas").location()).isEqualTo("/masuk");
  }

  @Test
  void of_two_who_come_with_the_same_code_at_once_one_gets_in() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    List<Visitor> both = List.of(half(officer), half(officer));
    String code = codeFor(officer);
    var together = new CyclicBarrier(2);
    List<Integer> answers =
        both.stream()
            .map(
                visitor ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          meet(together);
                          return visitor.submitOnly("/masuk/kode", Map.of("code", code)).status();
                        }))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(answers).containsExactlyInAnyOrder(303, 422);
  }

  @Test
  void half_a_sign_in_is_over_after_ten_minutes() {
    Pending pending = new Pending(java.util.UUID.randomUUID(), 1, Instant.now(), null);
    assertThat(pending.isOver(pending.at().plus(Duration.ofMinutes(9)))).isFalse();
    assertThat(pending.isOver(pending.at().plus(Duration.ofMinutes(10)))).isTrue();
  }

  @Test
  void a_newcomer_with_a_link_sets_password_and_codes_and_reaches_nothing_before() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    owner()
        .sql(
            """
            update access.accounts set opened_at = null, password_hash = null where id = :id;
            delete from signin.totp where account_id = :id
            """)
        .param("id", officer.account())
        .update();
    String link = asSystem(() -> links.issue(officer.account(), Duration.ofHours(1)));
    Visitor visitor = visitor();
    visitor.get("/masuk/tautan/" + link);
    Answer set =
        visitor.submitOnly("/masuk/tautan/" + link, Map.of("password", "sawah hijau di tepi kali"));
    assertThat(set.location()).isEqualTo("/masuk/pengaman");
    assertThat(visitor.get("/petugas").location()).isEqualTo("/masuk");
    Answer enrol = visitor.get("/masuk/pengaman");
    String secret = enrol.page().select("#secret").text().replace(" ", "");
    assertThat(secret).matches("[A-Z2-7]{32}");
    assertThat(enrol.page().select("svg.qr")).hasSize(1);
    assertThat(visitor.get("/masuk/pengaman").page().select("#secret").text().replace(" ", ""))
        .isEqualTo(secret);
    String code = Totp.code(secret, Totp.step(Instant.now()));
    assertThat(visitor.submitOnly("/masuk/pengaman", Map.of("code", wrong(code))).status())
        .isEqualTo(422);
    assertThat(visitor.submitOnly("/masuk/pengaman", Map.of("code", code)).location())
        .isEqualTo("/petugas");
    assertThat(visitor.get("/petugas").status()).isEqualTo(200);
    assertThat(visitor().get("/masuk/tautan/" + link).page().select("form[action^=/masuk]"))
        .isEmpty();
  }

  @Test
  void another_code_generator_replaces_the_old_one_and_the_owner_is_told() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    Visitor visitor = signedIn(officer);
    String secret =
        visitor.get("/petugas/akun/kode").page().select("#secret").text().replace(" ", "");
    String code = Totp.code(secret, Totp.step(Instant.now()));
    assertThat(visitor.submitOnly("/petugas/akun/kode", Map.of("code", wrong(code))).status())
        .isEqualTo(422);
    assertThat(visitor.submitOnly("/petugas/akun/kode", Map.of("code", code)).location())
        .isEqualTo("/petugas/akun");
    Visitor again = half(officer);
    String old = Totp.code(officer.secret(), Totp.step(Instant.now()));
    assertThat(again.submitOnly("/masuk/kode", Map.of("code", old)).status()).isEqualTo(422);
    // The one that confirmed the new generator is used up.
    assertThat(again.submitOnly("/masuk/kode", Map.of("code", code)).status()).isEqualTo(422);
    String next = Totp.code(secret, Totp.step(Instant.now()) + 1);
    assertThat(again.submitOnly("/masuk/kode", Map.of("code", next)).status()).isEqualTo(303);
    assertThat(
            owner()
                .sql("select count(*) from notifications.messages where about = :id")
                .param("id", officer.account())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void the_secret_of_the_codes_is_stored_sealed() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    byte[] stored =
        owner()
            .sql("select seed_sealed from signin.totp where account_id = :id")
            .param("id", officer.account())
            .query((row, n) -> row.getBytes(1))
            .single();
    assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain(officer.secret());
  }

  @Test
  void an_officer_sees_nobody_else_s_factors() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    assertThat(as(officer.acting(), () -> factors.hasCodes(officer.account()))).isTrue();
    assertThat(as(KARAWANG, () -> factors.hasCodes(officer.account()))).isFalse();
  }

  private Visitor half(SignedUp officer) {
    Visitor visitor = visitor();
    visitor.get("/masuk");
    visitor.submit("/masuk", credentials(officer));
    return visitor;
  }

  static Map<String, String> credentials(SignedUp officer) {
    return Map.of("email", officer.email(), "password", officer.password());
  }

  private static String wrong(String code) {
    return code.startsWith("1") ? "2" + code.substring(1) : "1" + code.substring(1);
  }

  static void meet(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
