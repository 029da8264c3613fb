package id.antarkerja.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing waits for ever: statements, locks, idle transactions, and the queue for a connection. */
class TimeOutsTest extends HouseTest {
  @Autowired private JdbcClient jdbc;

  @Value("${antarkerja.database.pool:10}")
  private int connections;

  private String setting(String name) {
    return jdbc.sql("select current_setting(:name)")
        .param("name", name)
        .query(String.class)
        .single();
  }

  @Test
  void a_page_s_statement_has_seconds_a_job_s_a_minute_and_nobody_holds_a_transaction_idle() {
    assertThat(as(KARAWANG, () -> setting("statement_timeout"))).isEqualTo("5s");
    assertThat(asSystem(() -> setting("statement_timeout"))).isEqualTo("1min");
    for (String limit : List.of("lock_timeout:2s", "idle_in_transaction_session_timeout:15s")) {
      String[] parts = limit.split(":");
      assertThat(as(KARAWANG, () -> setting(parts[0]))).as(parts[0]).isEqualTo(parts[1]);
    }
    assertThat(asSystem(() -> setting("idle_in_transaction_session_timeout"))).isEqualTo("1min");
  }

  @Test
  void a_statement_beyond_its_time_is_ended_by_the_database_and_the_next_one_works() {
    var oneSecond = new TransactionTemplate(transaction.getTransactionManager());
    oneSecond.setTimeout(1);
    Instant begun = Instant.now();
    assertThatThrownBy(
            () ->
                call(
                    officerOf(KARAWANG).acting(),
                    () ->
                        oneSecond.execute(
                            status -> jdbc.sql("select pg_sleep(60)").query().listOfRows())))
        .satisfies(ended -> assertThat(Unavailable.of(ended)).isEqualTo(Unavailable.BUSY));
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(30));
    assertThat(as(KARAWANG, () -> setting("statement_timeout"))).isEqualTo("5s");
  }

  @Test
  void who_waits_for_a_lock_gives_up_and_is_told_so() throws Exception {
    var held = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    try (var threads = Executors.newSingleThreadExecutor()) {
      Future<Boolean> holder =
          threads.submit(
              () ->
                  asSystem(
                      () -> {
                        jdbc.sql("select pg_advisory_xact_lock(4711)").query().listOfRows();
                        held.countDown();
                        return waitFor(release);
                      }));
      assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();
      assertThatThrownBy(
              () ->
                  asSystem(
                      () -> {
                        jdbc.sql("set local lock_timeout = '100ms'").update();
                        return jdbc.sql("select pg_advisory_xact_lock(4711)").query().listOfRows();
                      }))
          .satisfies(ended -> assertThat(Unavailable.isLockTimeout(ended)).isTrue());
      release.countDown();
      assertThat(holder.get()).isTrue();
    }
  }

  @Test
  void when_all_connections_are_taken_a_page_says_so_instead_of_waiting_and_then_works_again()
      throws Exception {
    var held = new CountDownLatch(connections);
    var release = new CountDownLatch(1);
    Visitor visitor = visitor();
    visitor.get("/lowongan?q=semua+sambungan");
    List<Future<Boolean>> holders = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(connections)) {
      for (int i = 0; i < connections; i++) {
        holders.add(
            threads.submit(
                () ->
                    asSystem(
                        () -> {
                          setting("lock_timeout");
                          held.countDown();
                          return waitFor(release);
                        })));
      }
      assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();
      Instant begun = Instant.now();
      Visitor.Answer busy = visitor.get("/lowongan?q=belum+pernah+dicari");
      assertThat(busy.status()).isEqualTo(503);
      assertThat(busy.header("Retry-After")).isNotEmpty();
      assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(30));
      release.countDown();
      for (Future<Boolean> holder : holders) {
        assertThat(holder.get()).isTrue();
      }
    } finally {
      release.countDown();
    }
    assertThat(visitor.get("/lowongan?q=belum+pernah+dicari").status()).isEqualTo(200);
  }

  private static boolean waitFor(CountDownLatch latch) {
    try {
      return latch.await(50, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
