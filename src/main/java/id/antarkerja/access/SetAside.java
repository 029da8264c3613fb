package id.antarkerja.access;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keys, indexes and references that wait while empty tables are filled. A module sets those of its
 * own tables aside by a function of its schema; here they all come back.
 */
@Service
public class SetAside {
  /** Many minutes for many millions. */
  private static final int LONGEST_SECONDS = 4 * 3600;

  /** More would wait for the disk, and each takes its memory. */
  private static final int BESIDE_EACH_OTHER = 2;

  /** The common pool has one thread on two cores. */
  private static final Executor OWN_THREADS =
      task -> Thread.ofPlatform().daemon().name("put-back").start(task);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  SetAside(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    transaction = new TransactionTemplate(transactions);
    transaction.setTimeout(LONGEST_SECONDS);
  }

  /** Those of the homes of persons, when there are none yet; in the caller's transaction. */
  public void homes() {
    jdbc.sql("select access.set_homes_aside()").query((rs, n) -> n).list();
  }

  /**
   * Builds and checks everything, two tables at a time, each in a transaction of its own; as the
   * system. References come last, as they need keys. Repeatable, also after a filling that broke
   * off: what is back is no longer aside.
   */
  public void putBack() {
    everyTable("INDEX");
    Acting.asSystem(
        "aside.references",
        () -> waiting("REFERENCE").forEach(table -> putBack(table, "REFERENCE")));
    everyTable("VALIDATION");
  }

  private void everyTable(String kind) {
    Queue<String> tables = new ConcurrentLinkedQueue<>();
    Acting.asSystem("aside.waiting", () -> tables.addAll(waiting(kind)));
    Runnable work =
        () -> {
          for (String table = tables.poll(); table != null; table = tables.poll()) {
            putBack(table, kind);
          }
        };
    CompletableFuture.allOf(
            IntStream.range(0, Math.min(tables.size(), BESIDE_EACH_OTHER))
                .mapToObj(
                    n ->
                        CompletableFuture.runAsync(
                            () -> Acting.asSystem("aside." + kind, work), OWN_THREADS))
                .toArray(CompletableFuture[]::new))
        .join();
  }

  private List<String> waiting(String kind) {
    List<String> tables =
        transaction.execute(
            status ->
                jdbc.sql("select access.waiting_aside(:kind)")
                    .param("kind", kind)
                    .query(String.class)
                    .list());
    return tables == null ? List.of() : tables;
  }

  private void putBack(String table, String kind) {
    transaction.executeWithoutResult(
        status ->
            jdbc.sql("select access.put_back(:table, :kind)")
                .param("table", table)
                .param("kind", kind)
                .query((rs, n) -> n)
                .list());
  }
}
