package id.antarkerja.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Acting;
import id.antarkerja.access.PersonCipher;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUpNeeded;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.notifications.Notifications;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Another address for one's own account: proved there, told to the old one, by its owner alone. */
class AddressTest extends HouseTest {
  private static final String PATH = "/petugas/akun/surel";
  private static final String CODE = PATH + "/kode";

  @Autowired private AddressChanges changes;
  @Autowired private Notifications notifications;
  @Autowired private OwnerMail mail;
  @Autowired private PersonCipher cipher;

  @Test
  void the_code_that_was_read_at_the_new_address_makes_it_the_account_s() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    Visitor elsewhere = signedIn(officer);
    Visitor here = signedIn(officer);
    String wanted = address();
    here.get(PATH);
    Answer asked = here.submit(PATH, Map.of("email", wanted));
    assertThat(asked.page().select("#f-code")).hasSize(1);
    assertThat(asked.text()).contains("belum terhubung ke server surel");
    assertThat(lettersTo(officer, wanted)).isEqualTo(1);
    assertThat(here.get("/petugas/akun").text()).contains(officer.email());

    here.get(CODE);
    Answer changed = here.submit(CODE, Map.of("code", codeOf(officer)));
    assertThat(changed.text()).contains(wanted).doesNotContain(officer.email());
    assertThat(lettersTo(officer, officer.email())).as("told to the old one").isEqualTo(1);
    assertThat(lettersTo(officer, wanted)).isEqualTo(2);
    assertThat(elsewhere.get("/petugas").location()).isEqualTo("/masuk");
    assertThat(here.get("/petugas").status()).isEqualTo(200);
    told(officer);
    assertThat(lettersTo(officer, officer.email())).as("the old one still hears").isEqualTo(2);
    clock.advance(FormerAddresses.COOLING.plusSeconds(1));
    told(officer);
    assertThat(lettersTo(officer, officer.email())).as("a day later no more").isEqualTo(2);
    assertThat(passwordAt(officer.email(), officer).status()).isEqualTo(422);
    assertThat(passwordAt(wanted, officer).location()).isEqualTo("/masuk/kode");
    assertThat(audited("account.address", officer.account())).isEqualTo(1);
    assertThat(here.get(CODE).location()).as("nothing waits any more").isEqualTo(PATH);
  }

  @Test
  void a_wrong_code_an_old_one_and_somebody_else_s_change_nothing() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    SignedUp other = newcomer(BEKASI, Role.ADMIN);
    ask(officer, address());
    ask(other, address());
    String own = codeOf(officer);
    assertRefused(() -> confirm(officer, own.equals("00000000") ? "00000001" : "00000000"));
    assertRefused(() -> confirm(officer, ""));
    assertRefused(() -> confirm(other, own));
    assertRefused(() -> confirm(newcomer(KARAWANG, Role.HEAD), own));
    owner()
        .sql("update signin.address_changes set expires_at = now() where account_id = :id")
        .param("id", officer.account())
        .update();
    assertRefused(() -> confirm(officer, own));
    assertThat(passwordAt(officer.email(), officer).location()).isEqualTo("/masuk/kode");
  }

  @Test
  void a_code_asked_for_anew_voids_the_one_before_and_a_used_one_is_used() {
    SignedUp officer = newcomer(KARAWANG, Role.AUDITOR);
    ask(officer, address());
    String first = codeOf(officer);
    ask(officer, address());
    String second = codeOf(officer);
    if (!first.equals(second)) {
      assertRefused(() -> confirm(officer, first));
    }
    assertThat(confirm(officer, second)).isTrue();
    assertRefused(() -> confirm(officer, second));
  }

  @Test
  void without_a_proof_of_the_last_five_minutes_nothing_is_asked_or_changed() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    ask(officer, address());
    Acting stale = officer.acting().verified(Instant.now().minus(Duration.ofMinutes(6)));
    for (Supplier<Boolean> step :
        List.<Supplier<Boolean>>of(
            () -> done(() -> changes.ask(address())),
            () -> done(() -> changes.confirm(codeOf(officer), "")))) {
      assertThatThrownBy(() -> call(stale, step::get)).isInstanceOf(StepUpNeeded.class);
    }
    Visitor visitor = signedIn(officer);
    visitor.get(PATH);
    grownOld(officer);
    assertThat(visitor.submitOnly(PATH, Map.of("email", address())).location())
        .startsWith("/masuk/ulang");
    assertThat(visitor.get(PATH).location()).startsWith("/masuk/ulang");
    assertThat(visitor.get(CODE).location()).startsWith("/masuk/ulang");
  }

  @Test
  void of_two_confirmations_at_once_one_counts() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    ask(officer, address());
    String code = codeOf(officer);
    assertThat(together(() -> said(officer, code), () -> said(officer, code)))
        .containsExactlyInAnyOrder(true, false);
    assertThat(audited("account.address", officer.account())).isEqualTo(1);
  }

  @Test
  void of_two_who_want_the_same_address_at_once_one_gets_it() {
    SignedUp one = newcomer(KARAWANG, Role.OFFICER);
    SignedUp other = newcomer(BEKASI, Role.OFFICER);
    String wanted = address();
    ask(one, wanted);
    ask(other, wanted);
    String first = codeOf(one);
    String second = codeOf(other);
    assertThat(together(() -> said(one, first), () -> said(other, second)))
        .containsExactlyInAnyOrder(true, false);
  }

  @Test
  void an_address_that_has_an_account_gets_no_letter_and_the_same_answer() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    SignedUp known = newcomer(BEKASI, Role.OFFICER);
    Visitor visitor = signedIn(officer);
    visitor.get(PATH);
    Answer taken = visitor.submit(PATH, Map.of("email", known.email().toUpperCase()));
    visitor.get(PATH);
    Answer free = visitor.submit(PATH, Map.of("email", address()));
    assertThat(taken.status()).isEqualTo(free.status());
    assertThat(taken.page().select("main").text()).isEqualTo(free.page().select("main").text());
    assertThat(lettersTo(officer, known.email().toUpperCase())).isZero();
  }

  @Test
  void guessing_codes_gets_slow() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    Visitor visitor = signedIn(officer);
    visitor.get(PATH);
    visitor.submit(PATH, Map.of("email", address()));
    for (int i = 0; i < 9; i++) {
      assertThat(visitor.submitOnly(CODE, Map.of("code", "x")).status()).isEqualTo(422);
    }
    assertThat(visitor.submitOnly(CODE, Map.of("code", codeOf(officer))).status()).isEqualTo(429);
  }

  @Test
  void what_is_no_address_comes_back_with_the_message_beside_it() {
    Visitor visitor = signedIn(newcomer(KARAWANG, Role.OFFICER));
    visitor.get(PATH);
    for (String wrong : List.of("", "a@b", "a b@contoh.example", "@contoh.example")) {
      Answer answer = visitor.submitOnly(PATH, Map.of("email", wrong));
      assertThat(answer.status()).as(wrong).isEqualTo(422);
      assertThat(answer.page().select("#e-email").text()).isNotBlank();
    }
  }

  private void told(SignedUp officer) {
    as(
        officer.acting(),
        () -> {
          mail.changed(officer.account());
          return true;
        });
  }

  private static String address() {
    return UUID.randomUUID() + "@uji.example";
  }

  private void ask(SignedUp officer, String email) {
    call(officer.acting(), () -> done(() -> changes.ask(email)));
  }

  private boolean confirm(SignedUp officer, String code) {
    return call(officer.acting(), () -> done(() -> changes.confirm(code, "")));
  }

  private boolean said(SignedUp officer, String code) {
    try {
      return confirm(officer, code);
    } catch (RefusedException refused) {
      return false;
    }
  }

  private static boolean done(Runnable work) {
    work.run();
    return true;
  }

  private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("account.addressCode");
  }

  /** As it stands in the letter. */
  private String codeOf(SignedUp officer) {
    String body = asSystem(() -> notifications.latest(officer.account()).orElseThrow()).body();
    Matcher code = Pattern.compile("\\b\\d{8}\\b").matcher(body);
    assertThat(code.find()).as(body).isTrue();
    return code.group();
  }

  private long lettersTo(SignedUp officer, String address) {
    return asSystem(
        () ->
            owner()
                .sql("select id, to_sealed from notifications.messages where about = :id")
                .param("id", officer.account())
                .query(
                    (row, n) ->
                        cipher.open(
                            row.getObject("id", UUID.class),
                            "notifications.messages.to",
                            row.getBytes("to_sealed")))
                .list()
                .stream()
                .filter(address::equals)
                .count());
  }

  private Answer passwordAt(String email, SignedUp officer) {
    Visitor visitor = visitor();
    visitor.get("/masuk");
    return visitor.submitOnly("/masuk", Map.of("email", email, "password", officer.password()));
  }

  /** As if the officer had last proved it long ago. */
  private void grownOld(SignedUp officer) {
    int tickets =
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
            .param("id", officer.account().toString())
            .update();
    assertThat(tickets).isPositive();
  }

  private static List<Boolean> together(Supplier<Boolean> one, Supplier<Boolean> other) {
    var barrier = new CyclicBarrier(2);
    return List.of(one, other).stream()
        .map(
            work ->
                CompletableFuture.supplyAsync(
                    () -> {
                      SignInTest.meet(barrier);
                      return work.get();
                    }))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }
}
