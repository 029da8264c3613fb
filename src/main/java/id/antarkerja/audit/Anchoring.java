package id.antarkerja.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs the heads of the chains and puts them outside the database, at most every {@code
 * antarkerja.audit.anchor-every} and only when something was added. What was written since the last
 * anchor is the window in which somebody who rules the database could still cut off the end.
 */
@Component
class Anchoring {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final AnchorFile file;
  private final SigningKey key;
  private final Duration every;
  private volatile Instant last = Instant.EPOCH;

  Anchoring(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      AnchorFile file,
      SigningKey key,
      @Value("${antarkerja.audit.anchor-every:PT1M}") Duration every) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.file = file;
    this.key = key;
    this.every = every;
  }

  Duration every() {
    return every;
  }

  /** Machine time: how long the window is does not depend on a clock that a demo can set. */
  void whenDue() {
    if (Duration.between(last, Instant.now()).compareTo(every) >= 0) {
      last = Instant.now();
      now();
    }
  }

  /** As the system. The line is on disk before the database says that it must be there. */
  void now() {
    transaction.executeWithoutResult(
        status -> {
          if (jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
              .param("lock", Sealing.LOCK)
              .query(Boolean.class)
              .single()) {
            add(heads());
          }
        });
  }

  private void add(Map<Integer, Anchor.Head> heads) {
    String before = file.last();
    Anchor known = before == null ? null : Anchor.of(before).orElse(null);
    if (heads.isEmpty() || sameHeads(known, heads)) {
      return;
    }
    long number = Math.max(known == null ? 0 : known.number(), highest()) + 1;
    Instant at =
        jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
    byte[] link = before == null ? Hashes.GENESIS : Anchor.hash(before);
    String line = new Anchor(number, at, link, heads).line(key);
    file.append(line);
    jdbc.sql("insert into audit.anchors (number, hash) values (:number, :hash)")
        .param("number", number)
        .param("hash", Anchor.hash(line))
        .update();
  }

  private static boolean sameHeads(@Nullable Anchor known, Map<Integer, Anchor.Head> heads) {
    return known != null
        && known.heads().keySet().equals(heads.keySet())
        && heads.entrySet().stream()
            .allMatch(
                e -> {
                  Anchor.Head before = known.heads().get(e.getKey());
                  return before != null && Arrays.equals(before.hash(), e.getValue().hash());
                });
  }

  private Map<Integer, Anchor.Head> heads() {
    Map<Integer, Anchor.Head> heads = new TreeMap<>();
    jdbc.sql(
            """
            select c.chain, h.n, h.hash from generate_series(0, 15) c (chain)
             cross join lateral (select n, hash from audit.seals s
                                  where s.chain = c.chain order by n desc limit 1) h
            """)
        .query(
            rs -> {
              heads.put(rs.getInt("chain"), new Anchor.Head(rs.getLong("n"), rs.getBytes("hash")));
            });
    return heads;
  }

  private long highest() {
    return jdbc.sql("select coalesce(max(number), 0) from audit.anchors")
        .query(Long.class)
        .single();
  }
}
