package id.antarkerja.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.HouseTest;
import id.antarkerja.access.Acting;
import id.antarkerja.kernel.Uuid7;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries of the house become links of chains, whoever writes beside whom. */
class SealingTest extends HouseTest {
  @Autowired private Audit audit;
  @Autowired private Sealing sealing;
  @Autowired private Anchoring anchoring;
  @Autowired private Verifying verifying;
  @Autowired private JdbcClient jdbc;

  @Test
  void many_writers_of_one_chain_do_not_wait_for_each_other_and_lose_nothing() throws Exception {
    UUID subject = Uuid7.next();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all =
          IntStream.range(0, 200)
              .<Future<?>>mapToObj(
                  i ->
                      threads.submit(
                          () ->
                              asSystem(
                                  () -> {
                                    audit.wrote("test.parallel", subject);
                                    return i;
                                  })))
              .toList();
      for (Future<?> one : all) {
        one.get();
      }
    }
    call(
        Acting.system("test"),
        () -> {
          sealing.sealAll();
          anchoring.now();
          return 1;
        });
    assertThat(audited("test.parallel", subject)).isEqualTo(200);
    assertThat(
            owner()
                .sql(
                    """
                    select count(*) from audit.seals s join audit.entries e on e.seq = s.seq
                     where e.subject = :subject
                    """)
                .param("subject", subject)
                .query(Long.class)
                .single())
        .isEqualTo(200);
    assertThat(call(Acting.system("test"), () -> verifying.verify(true)).problems()).isEmpty();
  }

  @Test
  void a_writer_that_has_not_committed_holds_nobody_up() {
    UUID first = Uuid7.next();
    UUID second = Uuid7.next();
    as(
        KARAWANG,
        () -> {
          audit.wrote("test.first", first);
          Thread other =
              Thread.ofVirtual()
                  .start(
                      () ->
                          asSystem(
                              () -> {
                                audit.wrote("test.second", second);
                                return 1;
                              }));
          try {
            other.join();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          assertThat(audited("test.second", second)).isEqualTo(1);
          return 1;
        });
    call(
        Acting.system("test"),
        () -> {
          sealing.sealAll();
          anchoring.now();
          return 1;
        });
    assertThat(call(Acting.system("test"), () -> verifying.verify(true)).problems()).isEmpty();
  }

  @Test
  void an_entry_of_a_transaction_that_rolled_back_leaves_nothing() {
    UUID subject = Uuid7.next();
    assertThatThrownBy(
            () ->
                as(
                    KARAWANG,
                    () -> {
                      audit.wrote("test.gone", subject);
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(audited("test.gone", subject)).isZero();
    assertThat(call(Acting.system("test"), () -> verifying.verify(true)).problems()).isEmpty();
  }

  @Test
  void roles_add_and_neither_read_nor_date_nor_number() {
    for (String sql :
        List.of(
            "select count(*) from audit.entries",
            "insert into audit.entries (at, kind, action, actor_kind, role)"
                + " values (now(), 'READ', 'x', 'OFFICER', 'OFFICER')",
            "delete from audit.unsealed",
            "insert into audit.seals (chain, n, seq, at, prev, hash) values (1, 1, 1, now(), '', '')",
            "update audit.entries set actor = null",
            "truncate audit.entries",
            "select count(*) from audit.strangers",
            "delete from audit.strangers",
            "insert into audit.anchors (number, hash) values (1, '')")) {
      assertThatThrownBy(() -> as(KARAWANG, () -> jdbc.sql(sql).update()))
          .as(sql)
          .hasStackTraceContaining("permission denied");
    }
  }
}
