package id.antarkerja.audit;

import id.antarkerja.access.Acting;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes committed entries links of their chains, a moment after they were written: no writer waits
 * for another one, and no lock is held until a commit. One node seals at a time. Why not in the
 * writer's transaction: docs/adr/0007.
 */
@Component
class Sealing implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
  private static final int AT_ONCE = 5_000;

  /** Any number, the same on all nodes. */
  static final long LOCK = 7_301_964_011L;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Anchoring anchoring;
  private final Duration every;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("audit-sealing").factory());

  Sealing(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Anchoring anchoring,
      @Value("${antarkerja.audit.seal-every:PT1S}") Duration every) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.anchoring = anchoring;
    this.every = every;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    thread.scheduleWithFixedDelay(
        this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Goes on after any failure: what waits is sealed later, and the verifier says since when. */
  private void round() {
    try {
      Acting.asSystem(
          "audit.seal",
          () -> {
            sealWhile(this::nobodySeals);
            anchoring.whenDue();
          });
    } catch (RuntimeException e) {
      LOG.warn("sealing the audit trail failed: {}", e.getClass().getSimpleName());
    }
  }

  /** Seals until nothing waits, behind whoever is sealing now; as the system. */
  void sealAll() {
    sealWhile(this::ourTurn);
  }

  private void sealWhile(BooleanSupplier mine) {
    while (Objects.requireNonNull(transaction.execute(status -> mine.getAsBoolean() ? seal() : 0))
        == AT_ONCE) {}
  }

  private boolean nobodySeals() {
    return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query(Boolean.class)
        .single();
  }

  private boolean ourTurn() {
    jdbc.sql("set local lock_timeout = '30s'").update();
    jdbc.sql("select 1 from pg_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query(Integer.class)
        .single();
    return true;
  }

  private int seal() {
    String seen = jdbc.sql("select pg_current_snapshot()::text").query(String.class).single();
    List<Entry> entries =
        jdbc.sql(
                "select "
                    + Entry.COLUMNS
                    + " from audit.unsealed u join audit.entries e on e.seq = u.seq"
                    + " order by u.seq limit :most")
            .param("most", AT_ONCE)
            .query((rs, n) -> Entry.of(rs))
            .list();
    if (!entries.isEmpty()) {
      append(entries);
    }
    came(entries.size() < AT_ONCE ? seen : null);
    return entries.size();
  }

  /**
   * For the verifier; not every second, a quiet house writes nothing.
   *
   * @param seen null while more waits of what was there
   */
  private void came(@Nullable String seen) {
    jdbc.sql(
            """
            update audit.sealing
               set at = clock_timestamp(), seen = coalesce(cast(:seen as pg_snapshot), seen)
             where at < clock_timestamp() - interval '1 minute'
            """)
        .param("seen", seen, Types.VARCHAR)
        .update();
  }

  private void append(List<Entry> entries) {
    Instant at =
        jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
    Map<Integer, Head> heads = new HashMap<>();
    List<Seal> seals = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      Head head = heads.computeIfAbsent(entry.chain(), this::head);
      byte[] hash = entry.link(head.n() + 1, at, head.hash());
      seals.add(new Seal(entry.chain(), head.n() + 1, entry.seq(), head.hash(), hash));
      heads.put(entry.chain(), new Head(head.n() + 1, hash));
    }
    jdbc.sql(
            """
            insert into audit.seals (chain, n, seq, at, prev, hash)
            select c, n, s, :at, p, h
              from unnest(:chains, :ns, :seqs, :prevs, :hashes) as t (c, n, s, p, h)
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("chains", seals.stream().map(s -> (short) s.chain()).toArray(Short[]::new))
        .param("ns", seals.stream().map(Seal::n).toArray(Long[]::new))
        .param("seqs", seals.stream().map(Seal::seq).toArray(Long[]::new))
        .param("prevs", seals.stream().map(Seal::prev).toArray(byte[][]::new))
        .param("hashes", seals.stream().map(Seal::hash).toArray(byte[][]::new))
        .update();
    jdbc.sql("delete from audit.unsealed where seq = any(:seqs)")
        .param("seqs", seals.stream().map(Seal::seq).toArray(Long[]::new))
        .update();
  }

  private Head head(int chain) {
    return jdbc.sql("select n, hash from audit.seals where chain = :c order by n desc limit 1")
        .param("c", chain)
        .query(Head.class)
        .optional()
        .orElse(new Head(0, Hashes.GENESIS));
  }

  /** Seals and anchors what is there, then stops. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (thread.awaitTermination(5, TimeUnit.SECONDS)) {
        Acting.asSystem(
            "audit.seal",
            () -> {
              sealAll();
              anchoring.now();
            });
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("the last sealing failed: {}", e.getClass().getSimpleName());
    }
  }

  private record Head(long n, byte[] hash) {}

  private record Seal(int chain, long n, long seq, byte[] prev, byte[] hash) {}
}
