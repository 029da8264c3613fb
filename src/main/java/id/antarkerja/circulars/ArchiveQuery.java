package id.antarkerja.circulars;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among the circulars.
 *
 * @param words all of these, as PostgreSQL reads a web search; empty for all
 * @param sender the office that sent it
 */
public record ArchiveQuery(
    String words, @Nullable Integer year, @Nullable UUID sender, @Nullable Own own) {

  /**
   * How the reader stands to it. Who left counts for nothing any more; the numbers of the menu and
   * the home page open the list of the same name.
   */
  public enum Own {
    /** Never opened, or not since it was withdrawn. */
    UNREAD("(" + Sql.COUNTS + " and r.read_at is null or " + Sql.UNSEEN_WITHDRAWAL + ")"),
    READ(Sql.WAITS + " and r.read_at is not null and not " + Sql.LATE),
    /** Read, and past the last day. */
    LATE(Sql.WAITS + " and r.read_at is not null and " + Sql.LATE),
    TO_ACKNOWLEDGE(Sql.WAITS),
    ACKNOWLEDGED("r.acked_at is not null");

    private final String condition;

    Own(String condition) {
      this.condition = condition;
    }

    /** Of a circular {@code c} and its recipient {@code r} at the moment {@code :now}. */
    String condition() {
      return condition;
    }

    String textKey() {
      return "circulars.own." + name();
    }
  }

  /** Days are those of the office that sends. */
  static final class Sql {
    static final String STILL =
        "(r.left_on is null or r.left_on > circulars.day_at(c.territory, :now))";
    static final String LATE = "coalesce(c.deadline < circulars.day_at(c.territory, :now), false)";
    static final String COUNTS = "c.state = 'SENT' and " + STILL;
    static final String WAITS = COUNTS + " and c.needs_ack and r.acked_at is null";

    static final String UNSEEN_WITHDRAWAL =
        "(c.state = 'WITHDRAWN' and r.read_at is not null and r.withdrawal_seen_at is null and "
            + STILL
            + ")";

    private Sql() {}
  }
}
