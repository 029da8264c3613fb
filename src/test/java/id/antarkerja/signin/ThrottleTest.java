package id.antarkerja.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.NetworkRange;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Guessing gets slow, for the account and for the device; nobody else behind the address does. */
class ThrottleTest extends HouseTest {
  @Autowired private Throttle throttle;

  @Test
  void after_ten_failures_from_ten_devices_the_account_waits_and_others_do_not() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    for (int i = 0; i < 10; i++) {
      assertThat(tried(visitor(), officer.email(), "salah").status()).as("%d", i).isEqualTo(422);
    }
    Answer later = tried(visitor(), officer.email(), "salah");
    assertThat(later.status()).isEqualTo(429);
    assertThat(Integer.parseInt(later.header("retry-after"))).isBetween(1, 61);
    assertThat(later.text()).contains("Terlalu banyak percobaan", "pukul");
    // The right password has to wait too: else the answer would say that it is right.
    assertThat(tried(visitor(), officer.email(), officer.password()).status()).isEqualTo(429);

    SignedUp colleague = newcomer(KARAWANG, Role.OFFICER);
    assertThat(tried(visitor(), colleague.email(), colleague.password()).location())
        .isEqualTo("/masuk/kode");
  }

  @Test
  void an_address_without_account_waits_just_the_same() {
    String nobody = UUID.randomUUID() + "@tidak-ada.example";
    for (int i = 0; i < 10; i++) {
      assertThat(tried(visitor(), nobody, "salah").status()).isEqualTo(422);
    }
    assertThat(tried(visitor(), nobody, "salah").status()).isEqualTo(429);
  }

  @Test
  void a_device_that_tries_one_account_after_the_other_waits_and_another_device_does_not() {
    Visitor device = visitor();
    for (int i = 0; i < 10; i++) {
      assertThat(tried(device, UUID.randomUUID() + "@uji.example", "salah").status())
          .isEqualTo(422);
    }
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    assertThat(tried(device, officer.email(), officer.password()).status()).isEqualTo(429);
    assertThat(tried(visitor(), officer.email(), officer.password()).location())
        .isEqualTo("/masuk/kode");
  }

  @Test
  void strangers_can_not_keep_the_owner_out_of_the_own_device() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    Visitor own = visitor();
    assertThat(tried(own, officer.email(), officer.password()).location()).isEqualTo("/masuk/kode");
    for (int i = 0; i < 11; i++) {
      tried(visitor(), officer.email(), "salah");
    }
    assertThat(tried(visitor(), officer.email(), officer.password()).status()).isEqualTo(429);
    assertThat(tried(own, officer.email(), officer.password()).location()).isEqualTo("/masuk/kode");
  }

  @Test
  void a_hundred_at_once_are_a_hundred() {
    String nobody = UUID.randomUUID() + "@tidak-ada.example";
    List<Visitor> visitors = IntStream.range(0, 16).mapToObj(i -> visitor()).toList();
    visitors.forEach(visitor -> visitor.get("/masuk"));
    List<Integer> answers =
        visitors.stream()
            .map(
                visitor ->
                    CompletableFuture.supplyAsync(
                        () ->
                            visitor
                                .submitOnly("/masuk", Map.of("email", nobody, "password", "salah"))
                                .status()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(answers.stream().filter(status -> status == 422)).hasSizeLessThanOrEqualTo(10);
    assertThat(answers).allMatch(status -> status == 422 || status == 429);
  }

  @Test
  void guessing_codes_gets_slow_too() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    Visitor thief = visitor();
    tried(thief, officer.email(), officer.password());
    thief.get("/masuk/kode");
    for (int i = 0; i < 10; i++) {
      assertThat(thief.submitOnly("/masuk/kode", Map.of("code", "00000x")).status()).isEqualTo(422);
    }
    assertThat(thief.submitOnly("/masuk/kode", Map.of("code", codeFor(officer))).status())
        .isEqualTo(429);
    // A fresh start with the password is no way around.
    Visitor again = visitor();
    tried(again, officer.email(), officer.password());
    again.get("/masuk/kode");
    assertThat(again.submitOnly("/masuk/kode", Map.of("code", codeFor(officer))).status())
        .isEqualTo(429);
  }

  @Test
  void challenges_of_which_no_proof_comes_back_get_slow_for_that_device_alone() {
    Visitor device = visitor();
    device.get("/masuk");
    for (int i = 0; i < 10; i++) {
      assertThat(challenge(device).status()).as("%d", i).isEqualTo(200);
    }
    Answer later = challenge(device);
    assertThat(later.status()).isEqualTo(429);
    assertThat(Integer.parseInt(later.header("retry-after"))).isBetween(1, 61);
    Visitor another = visitor();
    another.get("/masuk");
    assertThat(challenge(another).status()).isEqualTo(200);
  }

  @Test
  void challenges_for_somebody_signed_in_are_counted_for_the_account_on_any_device() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    Visitor one = signedIn(officer);
    Visitor other = signedIn(officer);
    for (int i = 0; i < 5; i++) {
      assertThat(challenge(one).status()).isEqualTo(200);
      assertThat(challenge(other).status()).isEqualTo(200);
    }
    assertThat(challenge(other).status()).isEqualTo(429);
    assertThat(challenge(signedIn(officer)).status()).isEqualTo(429);
    assertThat(challenge(signedIn(newcomer(KARAWANG, Role.OFFICER))).status()).isEqualTo(200);
  }

  @Test
  void a_browser_that_makes_up_its_number_gets_one_of_ours_and_counts_with_all_of_its_kind() {
    Visitor inventive = visitor().withCookie(DeviceCookie.NAME, "A".repeat(32));
    inventive.get("/masuk");
    String given = inventive.cookie(DeviceCookie.NAME);
    assertThat(given).isNotEqualTo("A".repeat(32));
    assertThat(inventive.get("/masuk").header("set-cookie")).doesNotContain(DeviceCookie.NAME);
    String forged = "B" + given.substring(1);
    inventive.withCookie(DeviceCookie.NAME, given.startsWith("B") ? "C" + forged : forged);
    inventive.get("/masuk");
    assertThat(inventive.cookie(DeviceCookie.NAME)).isNotIn(given, forged);

    String range = UUID.randomUUID().toString();
    for (int i = 0; i < 10; i++) {
      assertThat(throttle.begin(Attempt.passkey(null, new Browser("new" + i, false, range))))
          .isZero();
    }
    assertThat(throttle.begin(Attempt.passkey(null, new Browser("another", false, range))))
        .isPositive();
    assertThat(throttle.begin(Attempt.passkey(null, new Browser(range, true, range)))).isZero();
  }

  @Test
  void in_a_network_full_of_failures_a_new_browser_waits_once_and_a_known_one_does_not() {
    String range = UUID.randomUUID().toString();
    Attempt known = attempt("known", range);
    throttle.begin(known);
    throttle.succeeded(known);
    for (int i = 0; i < Bucket.BUSY; i++) {
      assertThat(throttle.begin(attempt("flood" + i, range))).as("%d", i).isZero();
    }
    Attempt honest = attempt("honest", range);
    assertThat(throttle.begin(honest)).isEqualTo(Bucket.HELD);
    assertThat(throttle.begin(honest)).isPositive();
    assertThat(throttle.begin(known)).isZero();
    assertThat(throttle.begin(attempt("elsewhere", UUID.randomUUID().toString()))).isZero();
    owner()
        .sql(
            """
            update signin.throttles set until_at = now()
             where failures = 0 and until_at < now() + interval '20 seconds'
            """)
        .update();
    assertThat(throttle.begin(honest)).as("it never refuses by itself").isZero();
  }

  private static Attempt attempt(String who, String range) {
    return Attempt.password(who + range + "@uji.example", new Browser(who + range, true, range));
  }

  @Test
  void neighbours_share_a_network_and_addresses_inside_a_house_say_nothing() {
    assertThat(NetworkRange.of("203.0.113.7")).isEqualTo(NetworkRange.of("203.0.113.200"));
    assertThat(NetworkRange.of("203.0.113.7")).isNotEqualTo(NetworkRange.of("203.0.114.7"));
    assertThat(NetworkRange.of("2001:db8:1:2::1")).isEqualTo(NetworkRange.of("2001:db8:1:3::2"));
    for (String inside : List.of("127.0.0.1", "10.1.2.3", "::1", "fd00::1", "fe80::1", "unix:")) {
      assertThat(NetworkRange.of(inside)).as(inside).isEmpty();
    }
  }

  private static Answer challenge(Visitor visitor) {
    visitor.get("/masuk/ulang");
    if (visitor.last().status() != 200) {
      visitor.get("/masuk");
    }
    String csrf = visitor.last().page().select("input[name=_csrf]").val();
    return visitor.post("/masuk/kunci/mulai", List.of(Map.entry("_csrf", csrf)));
  }

  @Test
  void the_owner_is_told_once() throws Exception {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    for (int i = 0; i < 12; i++) {
      tried(visitor(), officer.email(), "salah");
    }
    heard("OnManyFailedTries", officer.account());
    assertThat(mails(officer)).isEqualTo(1);
  }

  @Test
  void stored_counts_name_nobody() {
    String nobody = UUID.randomUUID() + "@tidak-ada.example";
    tried(visitor(), nobody, "salah");
    assertThat(
            owner()
                .sql("select bool_and(length(key) = 16) from signin.throttles")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  private long mails(SignedUp officer) {
    return owner()
        .sql("select count(*) from notifications.messages where about = :id")
        .param("id", officer.account())
        .query(Long.class)
        .single();
  }

  private static Answer tried(Visitor visitor, String email, String password) {
    visitor.get("/masuk");
    return visitor.submitOnly("/masuk", Map.of("email", email, "password", password));
  }
}
