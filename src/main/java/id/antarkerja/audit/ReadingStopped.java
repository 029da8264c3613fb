package id.antarkerja.audit;

/**
 * Enough strangers for this account. The answer is not given; the page says what to do, and that it
 * happened goes on record in a transaction of its own ({@link Readings#stopped}).
 */
public class ReadingStopped extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Which limit was reached. */
  public enum Limit {
    MINUTE,
    HOUR,
    DAY,
    FORTNIGHT,
    ROWS,
    SEARCHES
  }

  private final Limit limit;

  ReadingStopped(Limit limit) {
    super("reading stopped: " + limit, null, false, false);
    this.limit = limit;
  }

  public Limit limit() {
    return limit;
  }
}
