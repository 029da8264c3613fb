package id.antarkerja.access;

/** Too many want the same costly thing now; pages answer 429 and say when to come back. */
public final class TooBusy extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final long seconds;

  /**
   * @param seconds to wait
   */
  public TooBusy(long seconds) {
    super("too many at once", null, false, false);
    this.seconds = seconds;
  }

  public long seconds() {
    return seconds;
  }
}
