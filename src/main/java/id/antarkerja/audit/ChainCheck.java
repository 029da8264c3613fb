package id.antarkerja.audit;

import id.antarkerja.audit.Problem.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Follows one chain link by link and computes each anew. */
class ChainCheck {
  /** The longest transaction (30 minutes, a job's) and a sealer that was away for a while. */
  private static final Duration OLDEST = Duration.ofHours(6);

  private static final Duration AHEAD = Duration.ofSeconds(5);

  private final int chain;
  private final Map<Long, byte[]> signed;
  private final List<Problem> problems;
  private long n;
  private byte[] hash;
  private long links;

  ChainCheck(int chain, Anchor.Head from, Map<Long, byte[]> signed, List<Problem> problems) {
    this.chain = chain;
    this.signed = signed;
    this.problems = problems;
    this.n = from.n();
    this.hash = from.hash();
  }

  /** In the order of n: a link with its entry, whose columns are null when it is gone. */
  void link(ResultSet rs) throws SQLException {
    links++;
    long next = rs.getLong("n");
    long seq = rs.getLong("sealed_seq");
    byte[] prev = rs.getBytes("prev");
    byte[] stored = rs.getBytes("hash");
    if (next != n + 1 || !Arrays.equals(prev, hash)) {
      add(Kind.LINK_BROKEN, next, seq);
    }
    if (rs.getObject("seq") == null) {
      add(Kind.DELETED, next, seq);
    } else {
      entry(Entry.of(rs), next, Entry.instant(rs, "sealed_at"), prev, stored);
    }
    byte[] outside = signed.get(next);
    if (outside != null && !Arrays.equals(outside, stored)) {
      add(Kind.REWRITTEN, next, seq);
    }
    n = next;
    hash = stored;
  }

  private void entry(Entry entry, long next, Instant sealedAt, byte[] prev, byte[] stored) {
    if (entry.chain() != chain) {
      add(Kind.WRONG_CHAIN, next, entry.seq());
    }
    if (!Arrays.equals(entry.link(next, sealedAt, prev), stored)) {
      add(Kind.CHANGED, next, entry.seq());
    }
    if (entry.at().isBefore(sealedAt.minus(OLDEST)) || entry.at().isAfter(sealedAt.plus(AHEAD))) {
      add(Kind.MISDATED, next, entry.seq());
    }
  }

  void end() {
    long reached = signed.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    if (reached > n) {
      problems.add(new Problem(Kind.TAIL_CUT, chain, n + 1, null));
    }
  }

  long links() {
    return links;
  }

  private void add(Kind kind, long at, long seq) {
    problems.add(new Problem(kind, chain, at, seq));
  }
}
