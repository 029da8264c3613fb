package id.antarkerja.audit;

import id.antarkerja.audit.Problem.Kind;
import id.antarkerja.jobs.Recurring;
import id.antarkerja.kernel.Uuid7;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes the chains again and holds them against the heads that were signed outside the database.
 * By itself every hour what came since the anchors of a day ago, and once a day everything.
 */
@Component
public class Verifying implements Recurring {
  public static final int MOST_PROBLEMS = 100;

  private static final Logger LOG = LoggerFactory.getLogger(Verifying.class);
  private static final Duration EVERY = Duration.ofHours(1);
  private static final Duration WHOLE_EVERY = Duration.ofHours(23);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final JdbcClient jdbc;
  private final JdbcTemplate streaming;
  private final TransactionTemplate transaction;
  private final AnchorFile file;
  private final SigningKey key;
  private final Sealing sealing;

  Verifying(
      JdbcClient jdbc,
      JdbcTemplate template,
      TransactionTemplate transaction,
      AnchorFile file,
      SigningKey key,
      Sealing sealing) {
    this.jdbc = jdbc;
    this.streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
    this.streaming.setFetchSize(2_000);
    this.transaction = transaction;
    this.file = file;
    this.key = key;
    this.sealing = sealing;
  }

  @Override
  public String code() {
    return "audit.verify";
  }

  @Override
  public Duration every() {
    return EVERY;
  }

  /** After a standstill of the program what waits is sealed first: that alone is no break. */
  @Override
  public void run() {
    sealWaiting();
    boolean due =
        Objects.requireNonNull(
            transaction.execute(
                status ->
                    jdbc.sql(
                            """
                            select not exists (select 1 from audit.verifications
                                                where whole and began_at > :since)
                            """)
                        .param("since", Instant.now().minus(WHOLE_EVERY).atOffset(ZoneOffset.UTC))
                        .query(Boolean.class)
                        .single()));
    verify(due);
  }

  private void sealWaiting() {
    try {
      sealing.sealAll();
    } catch (DataAccessException e) {
      LOG.warn("sealing before verifying failed: {}", e.getClass().getSimpleName());
    }
  }

  /**
   * Looks now; as the system. The result is kept and, when something is wrong, also logged.
   *
   * @param whole everything, or what came since the anchors of a day ago
   */
  public Verification verify(boolean whole) {
    Instant began = Instant.now();
    Verification found = Objects.requireNonNull(transaction.execute(status -> look(began, whole)));
    transaction.executeWithoutResult(status -> keep(found));
    if (!found.intact()) {
      LOG.error(
          "the audit trail is broken: {} problems, the first is {}",
          found.problems().size(),
          found.problems().getFirst());
    }
    return found;
  }

  private Verification look(Instant began, boolean whole) {
    List<Problem> problems = new ArrayList<>();
    AnchorCheck anchors = new AnchorCheck(key, problems);
    anchors.read(file, highestAnchor());
    Anchor from = whole ? null : anchors.lastBefore(began.minus(Duration.ofDays(1)));
    long links = 0;
    for (int chain = 0; chain < Entry.CHAINS; chain++) {
      links += chain(chain, from, anchors, problems);
    }
    outsideOfChains(problems);
    return new Verification(
        Uuid7.next(),
        began,
        Instant.now(),
        from == null,
        links,
        anchors.lines(),
        problems.stream().limit(MOST_PROBLEMS).toList());
  }

  private long chain(
      int chain, @Nullable Anchor from, AnchorCheck anchors, List<Problem> problems) {
    Anchor.Head start = from == null ? null : from.heads().get(chain);
    if (start == null) {
      start = new Anchor.Head(0, Hashes.GENESIS);
    }
    ChainCheck check = new ChainCheck(chain, start, anchors.of(chain), problems);
    streaming.query(
        "select s.n, s.seq as sealed_seq, s.at as sealed_at, s.prev, s.hash, "
            + Entry.COLUMNS
            + " from audit.seals s left join audit.entries e on e.seq = s.seq"
            + " where s.chain = ? and s.n > ? order by s.n",
        rs -> {
          if (problems.size() < MOST_PROBLEMS) {
            check.link(rs);
          }
        },
        chain,
        start.n());
    check.end();
    return check.links();
  }

  private long highestAnchor() {
    return jdbc.sql("select coalesce(max(number), 0) from audit.anchors")
        .query(Long.class)
        .single();
  }

  private void outsideOfChains(List<Problem> problems) {
    jdbc.sql(
            """
            select e.seq from audit.entries e
             where not exists (select 1 from audit.seals s where s.seq = e.seq)
               and not exists (select 1 from audit.unsealed u where u.seq = e.seq)
             order by e.seq limit :most
            """)
        .param("most", MOST_PROBLEMS)
        .query(Long.class)
        .list()
        .forEach(seq -> problems.add(new Problem(Kind.INSERTED, null, null, seq)));
    jdbc.sql(
            """
            select u.seq from audit.unsealed u
             where not exists (select 1 from audit.entries e where e.seq = u.seq)
             order by u.seq limit :most
            """)
        .param("most", MOST_PROBLEMS)
        .query(Long.class)
        .list()
        .forEach(seq -> problems.add(new Problem(Kind.LOST_WAITING, null, null, seq)));
    notSealed().ifPresent(seq -> problems.add(new Problem(Kind.NOT_SEALED, null, null, seq)));
  }

  /**
   * What the sealer passed by, or what waits while it stands still. An old entry by itself is no
   * problem: a transaction of many minutes has just committed it.
   */
  private Optional<Long> notSealed() {
    return jdbc.sql(
            """
            select min(e.seq)
              from audit.unsealed u join audit.entries e on e.seq = u.seq cross join audit.sealing s
             where pg_visible_in_snapshot(u.xid, s.seen)
                or e.at < clock_timestamp() - make_interval(secs => :patience)
                   and s.at < clock_timestamp() - make_interval(secs => :patience)
            having count(*) > 0
            """)
        .param("patience", (double) PATIENCE.toSeconds())
        .query(Long.class)
        .optional();
  }

  private void keep(Verification found) {
    jdbc.sql(
            """
            insert into audit.verifications (id, began_at, whole, entries, anchors, problems)
            values (:id, :began, :whole, :entries, :anchors, :problems)
            """)
        .param("id", found.id())
        .param("began", found.beganAt().atOffset(ZoneOffset.UTC))
        .param("whole", found.whole())
        .param("entries", found.entries())
        .param("anchors", found.anchors())
        .param("problems", found.problems().size())
        .update();
    for (int i = 0; i < found.problems().size(); i++) {
      keep(found.id(), i, found.problems().get(i));
    }
  }

  private void keep(UUID verification, int position, Problem problem) {
    jdbc.sql(
            """
            insert into audit.problems (verification_id, position, kind, chain, n, seq)
            values (:id, :position, :kind, :chain, :n, :seq)
            """)
        .param("id", verification)
        .param("position", position)
        .param("kind", problem.kind().name())
        .param("chain", problem.chain())
        .param("n", problem.n())
        .param("seq", problem.seq())
        .update();
  }
}
