package id.antarkerja.circulars;

/** How a recipient stands: each is in exactly one group, and the groups add up to all. */
public enum Standing {
  /** Acknowledged; opened, where nothing is to be acknowledged. */
  DONE(true),
  UNOPENED(true),
  /** Opened and not acknowledged. */
  OPENED(true),
  /** Away today; a stand-in's word is the stand-in's own (ADR 16). */
  AWAY(true),
  /** No account, or one that opens nothing: shut, not approved, without a way in. */
  NO_ACCESS(true),
  /** Left the service or the territory: not counted from that day on. */
  GONE(false);

  private final boolean counts;

  Standing(boolean counts) {
    this.counts = counts;
  }

  public boolean counts() {
    return counts;
  }

  /** Where nothing is to be acknowledged, opened is done. */
  String textKey(boolean needsAck) {
    return "circulars.standing." + name() + (this == DONE && !needsAck ? ".read" : "");
  }

  /** Colour of a tag. */
  String tone() {
    return switch (this) {
      case DONE -> "pos";
      case UNOPENED, OPENED -> "warn";
      case NO_ACCESS -> "neg";
      case AWAY, GONE -> "";
    };
  }
}
