package id.antarkerja.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.antarkerja.HouseTest;
import id.antarkerja.access.Unavailable;
import id.antarkerja.kernel.RefusedException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form acts once, whatever network, clicks and other people do. */
class WritesTest extends HouseTest {
  @Autowired private Writes writes;
  @Autowired private ForgetRequests forgetting;
  @Autowired private JdbcClient jdbc;

  private static Submission form(UUID key, String body) {
    return new Submission(key, null, body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private String once(Submission submission, java.util.function.Supplier<String> effect) {
    return call(officerOf(KARAWANG).acting(), () -> writes.once(submission, effect));
  }

  @Test
  void a_repeat_gets_the_first_answer_and_another_body_is_refused() {
    UUID key = UUID.randomUUID();
    var effects = new AtomicInteger();
    for (int i = 0; i < 3; i++) {
      assertThat(once(form(key, "a"), () -> "/" + effects.incrementAndGet())).isEqualTo("/1");
    }
    assertThatThrownBy(() -> once(form(key, "b"), () -> "/" + effects.incrementAndGet()))
        .isInstanceOf(RefusedException.class);
    assertThat(effects).hasValue(1);
  }

  @Test
  void what_failed_left_nothing_and_may_be_sent_again() {
    UUID key = UUID.randomUUID();
    assertThatThrownBy(
            () ->
                once(
                    form(key, "a"),
                    () -> {
                      throw new IllegalStateException("failed");
                    }))
        .hasMessage("failed");
    assertThat(once(form(key, "b"), () -> "/done")).isEqualTo("/done");
  }

  @Test
  void while_the_first_is_being_worked_on_the_second_is_told_to_wait() throws Exception {
    UUID key = UUID.randomUUID();
    var begun = new CountDownLatch(1);
    var enough = new CountDownLatch(1);
    try (var one = Executors.newSingleThreadExecutor()) {
      Future<String> first =
          one.submit(
              () ->
                  once(
                      form(key, "a"),
                      () -> {
                        begun.countDown();
                        awaitQuietly(enough);
                        return "/first";
                      }));
      begun.await();
      assertThatThrownBy(() -> once(form(key, "a"), () -> "/second"))
          .isInstanceOf(InProgress.class);
      enough.countDown();
      assertThat(first.get()).isEqualTo("/first");
    }
    assertThat(once(form(key, "a"), () -> "/third")).isEqualTo("/first");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_lost_race_is_tried_again_three_times_and_then_said() {
    for (String state : new String[] {"40001", "40P01"}) {
      var tries = new AtomicInteger();
      assertThat(once(form(UUID.randomUUID(), "a"), () -> lose(tries, state, 3))).isEqualTo("/4");
      var vain = new AtomicInteger();
      Throwable said =
          catchThrowable(() -> once(form(UUID.randomUUID(), "a"), () -> lose(vain, state, 9)));
      assertThat(Unavailable.of(said)).isEqualTo(Unavailable.BUSY);
      assertThat(vain).hasValue(4);
    }
  }

  private String lose(AtomicInteger tries, String state, int times) {
    if (tries.incrementAndGet() <= times) {
      jdbc.sql("do $$ begin raise exception 'lost' using errcode = '%s'; end $$".formatted(state))
          .update();
    }
    return "/" + tries.get();
  }

  @Test
  void two_who_wait_for_each_other_both_arrive() throws Exception {
    UUID a = UUID.randomUUID();
    UUID b = UUID.randomUUID();
    var both = new CyclicBarrier(2);
    var tries = new AtomicInteger();
    try (var two = Executors.newFixedThreadPool(2)) {
      Future<String> first =
          two.submit(() -> once(form(UUID.randomUUID(), "1"), () -> lock(tries, both, a, b)));
      Future<String> second =
          two.submit(() -> once(form(UUID.randomUUID(), "2"), () -> lock(tries, both, b, a)));
      assertThat(first.get()).isEqualTo("/done");
      assertThat(second.get()).isEqualTo("/done");
    }
    assertThat(tries.get()).as("who lost tried again").isGreaterThan(2);
  }

  private String lock(AtomicInteger tries, CyclicBarrier both, UUID first, UUID second) {
    boolean firstOfTheirs = tries.incrementAndGet() <= 2;
    take(first);
    if (firstOfTheirs) {
      try {
        both.await(20, TimeUnit.SECONDS);
      } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
        throw new IllegalStateException(alone);
      }
    }
    take(second);
    return "/done";
  }

  private void take(UUID id) {
    jdbc.sql("select pg_advisory_xact_lock(:key)")
        .param("key", id.getMostSignificantBits())
        .query()
        .listOfRows();
  }

  @Test
  void answers_are_kept_for_at_least_thirty_days_and_not_for_ever() {
    assertThat(ForgetRequests.KEPT).isGreaterThanOrEqualTo(Duration.ofDays(30));
    UUID old = UUID.randomUUID();
    UUID young = UUID.randomUUID();
    once(form(old, "a"), () -> "/old");
    once(form(young, "a"), () -> "/young");
    age(old, Duration.ofDays(91));
    age(young, Duration.ofDays(89));
    asSystemOutside(forgetting::run);
    assertThat(known(old)).isZero();
    assertThat(known(young)).isEqualTo(1);
  }

  private void age(UUID key, Duration by) {
    owner()
        .sql("update web.requests set at = :at where key = :key")
        .param("at", Timestamp.from(Instant.now().minus(by)))
        .param("key", key)
        .update();
  }

  private int known(UUID key) {
    return asSystem(
        () ->
            jdbc.sql("select count(*) from web.requests where key = :key")
                .param("key", key)
                .query(Integer.class)
                .single());
  }

  private static void asSystemOutside(Runnable work) {
    id.antarkerja.access.Acting.asSystem("test", work);
  }
}
