package id.antarkerja.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.access.PersonCipher;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** While the database is away guessing is just as slow, counted by this node alone. */
class ThrottleAwayTest extends HouseTest {
  @Autowired private StoredBuckets stored;
  @Autowired private PersonCipher cipher;
  @Autowired private ApplicationEventPublisher events;
  private Throttle throttle;

  @BeforeEach
  void nobodyAnswersAtThatPort() {
    var away = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/away");
    throttle =
        new Throttle(
            stored, cipher, new TransactionTemplate(new JdbcTransactionManager(away)), events);
  }

  private static Attempt attempt(String account, String device) {
    return new Attempt(Attempt.Kind.PASSWORD, account, new Browser(device, true, ""));
  }

  @Test
  void ten_tries_are_free_for_an_account_and_for_a_device_then_one_waits() {
    String account = UUID.randomUUID().toString();
    for (int i = 0; i < 10; i++) {
      assertThat(throttle.begin(attempt(account, "device" + i))).as("%d", i).isZero();
    }
    assertThat(throttle.begin(attempt(account, "another"))).isPositive();
    for (int i = 0; i < 10; i++) {
      assertThat(throttle.begin(attempt(UUID.randomUUID().toString(), "thief"))).isZero();
    }
    assertThat(throttle.begin(attempt(UUID.randomUUID().toString(), "thief"))).isPositive();
    assertThat(throttle.begin(attempt(UUID.randomUUID().toString(), "honest"))).isZero();
  }

  @Test
  void a_right_try_clears_the_account_also_then() {
    String account = UUID.randomUUID().toString();
    for (int i = 0; i < 9; i++) {
      throttle.begin(attempt(account, "device" + i));
    }
    Attempt right = attempt(account, "own");
    assertThat(throttle.begin(right)).isZero();
    throttle.succeeded(right);
    assertThat(throttle.begin(right)).isZero();
  }

  @Test
  void many_at_once_are_many() {
    String account = UUID.randomUUID().toString();
    List<CompletableFuture<Boolean>> tries =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> throttle.begin(attempt(account, "device" + i)).isZero()))
            .toList();
    assertThat(tries.stream().map(CompletableFuture::join).filter(went -> went)).hasSize(10);
  }

  @Test
  void only_the_latest_are_remembered() {
    var local = new LocalBuckets();
    Bucket full = Bucket.empty(java.time.Instant.now());
    for (int i = 0; i < 10; i++) {
      full = full.tried(java.time.Instant.now());
    }
    byte[] first = key(0);
    local.put(first, full);
    assertThat(local.take(first).failures()).isEqualTo(10);
    for (int i = 1; i <= 10_000; i++) {
      local.put(key(i), full);
    }
    assertThat(local.take(first).failures()).isZero();
    assertThat(local.take(key(10_000)).failures()).isEqualTo(10);
  }

  private static byte[] key(int number) {
    return java.nio.ByteBuffer.allocate(4).putInt(number).array();
  }
}
