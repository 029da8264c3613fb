package id.antarkerja.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.kernel.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What is wrong with a wrong pair can't be told from the answer, nor from the work. */
class PasswordCheckTest extends HouseTest {
  @Autowired private Accounts accounts;
  @Autowired private PasswordEncoder passwords;

  @Test
  void every_wrong_pair_costs_exactly_one_hash() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    SignedUp shut = newcomer(KARAWANG, Role.OFFICER);
    SignedUp without = newcomer(KARAWANG, Role.OFFICER);
    owner()
        .sql("update access.accounts set disabled_at = now() where id = :id")
        .param("id", shut.account())
        .update();
    owner()
        .sql("update access.accounts set password_hash = null where id = :id")
        .param("id", without.account())
        .update();
    var counted = new Counting(passwords);
    var check = new PasswordCheck(accounts, counted);
    String long_ = "x".repeat(100_000);
    List<List<String>> wrong =
        List.of(
            List.of(officer.email(), "bukan kata sandinya"),
            List.of(UUID.randomUUID() + "@tidak-ada.example", officer.password()),
            List.of(shut.email(), shut.password()),
            List.of(without.email(), without.password()),
            List.of(officer.email(), ""),
            List.of("", ""),
            List.of(officer.email(), long_),
            List.of(long_, officer.password()));
    for (List<String> pair : wrong) {
      int before = counted.hashes.get();
      assertThat(call(Acting.system("test"), () -> check.account(pair.get(0), pair.get(1))))
          .isEmpty();
      assertThat(counted.hashes.get() - before).as(pair.get(0)).isEqualTo(1);
      assertThat(counted.longest).isLessThanOrEqualTo(200);
    }
    int before = counted.hashes.get();
    assertThat(
            call(Acting.system("test"), () -> check.account(officer.email(), officer.password())))
        .contains(officer.account());
    assertThat(counted.hashes.get() - before).isEqualTo(1);
  }

  @Test
  void every_wrong_pair_gets_the_same_answer() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    SignedUp shut = newcomer(KARAWANG, Role.OFFICER);
    owner()
        .sql("update access.accounts set disabled_at = now() where id = :id")
        .param("id", shut.account())
        .update();
    List<String> answers = new ArrayList<>();
    for (List<String> pair :
        List.of(
            List.of(officer.email(), "bukan kata sandinya"),
            List.of(UUID.randomUUID() + "@tidak-ada.example", "bukan kata sandinya"),
            List.of(shut.email(), shut.password()),
            List.of(officer.email(), "y".repeat(5_000)))) {
      Visitor visitor = visitor();
      visitor.get("/masuk");
      Answer answer =
          visitor.submitOnly("/masuk", Map.of("email", pair.get(0), "password", pair.get(1)));
      answer.page().select("[name=_csrf],#f-email").remove();
      answers.add(answer.status() + answer.page().body().outerHtml());
    }
    assertThat(answers).allMatch(answers.getFirst()::equals);
    assertThat(answers.getFirst()).startsWith("422").contains("tidak cocok");
  }

  @Test
  void who_waits_too_long_for_a_hash_is_told_to_come_back() throws Exception {
    var entered = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    var slow =
        new Counting(passwords) {
          @Override
          public boolean matches(CharSequence password, String hash) {
            entered.countDown();
            try {
              release.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            return true;
          }
        };
    var bounded = new BoundedPasswordEncoder(slow, 1);
    Thread first = Thread.ofVirtual().start(() -> bounded.matches("a", "b"));
    entered.await();
    assertThatThrownBy(() -> bounded.matches("a", "b")).isInstanceOf(TooBusy.class);
    release.countDown();
    first.join();
    assertThat(bounded.matches("a", "b")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "pendek, account.passwordLength",
    "empat belas hu, account.passwordLength",
    "Kata Sandi Rahasia 123, account.passwordWeak",
    "aaaaaaaaaaaaaaaaaaaa, account.passwordWeak",
    "abcabcabcabcabcabc, account.passwordWeak",
    "0123456789012345678, account.passwordWeak",
    "indonesia merdeka 2026, account.passwordWeak",
    "Ratna Ayuningtyas 98, account.passwordOwnName",
    "ratna.karawang 1998, account.passwordOwnName"
  })
  void weak_passwords_are_refused_with_a_reason(String password, String code) {
    assertThat(WeakPasswords.reasons(password, "Ratna Ayuningtyas", "ratna@karawang.example"))
        .extracting(Reason::code)
        .containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "padi menguning di karawang",
    "kata sandi untuk pengujian",
    "sawah hijau di tepi kali",
    "Ratna suka makan soto betawi",
    "sebuah kalimat yang panjangnya tepat enam puluh empat huruf lho ya"
  })
  void a_sentence_of_one_s_own_will_do(String password) {
    assertThat(WeakPasswords.reasons(password, "Ratna Ayuningtyas", "ratna@karawang.example"))
        .isEmpty();
  }

  private static class Counting implements PasswordEncoder {
    private final PasswordEncoder encoder;
    private final AtomicInteger hashes = new AtomicInteger();
    private volatile int longest;

    Counting(PasswordEncoder encoder) {
      this.encoder = encoder;
    }

    @Override
    public String encode(CharSequence password) {
      hashes.incrementAndGet();
      return encoder.encode(password);
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
      hashes.incrementAndGet();
      longest = Math.max(longest, password.length());
      return encoder.matches(password, hash);
    }
  }

  /** Argon2id with 19 MiB and two passes: the least that OWASP's cheat sheet on storage asks. */
  @Test
  void hashes_of_the_house_and_the_one_of_nobody_cost_the_same() {
    String cost = "$argon2id$v=19$m=19456,t=2,p=1$";
    assertThat(new SecurityConfiguration().passwordEncoder().encode("kata sandi")).startsWith(cost);
    assertThat(PasswordCheck.NOBODYS_HASH).startsWith(cost);
  }
}
