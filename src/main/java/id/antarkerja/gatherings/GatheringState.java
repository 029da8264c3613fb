package id.antarkerja.gatherings;

/** The life of a gathering; the database knows the same steps. */
public enum GatheringState {
  /** Seen by its office alone. */
  DRAFT,
  /** Announced; who is invited may register in its time. */
  OPEN,
  /** Announced; nobody registers any more. */
  CLOSED,
  /** Over, and the list of who was there is final. */
  HELD,
  CANCELLED,
  /** A draft thrown away. */
  DISCARDED;

  public boolean mayBecome(GatheringState next) {
    return switch (this) {
      case DRAFT -> next == OPEN || next == DISCARDED;
      case OPEN -> next == CLOSED || next == HELD || next == CANCELLED;
      case CLOSED -> next == OPEN || next == HELD || next == CANCELLED;
      case HELD, CANCELLED, DISCARDED -> false;
    };
  }

  /** Whether it still stands before everybody and can be changed. */
  public boolean isRunning() {
    return this == OPEN || this == CLOSED;
  }

  public String textKey() {
    return "gatherings.state." + name();
  }

  String tone() {
    return switch (this) {
      case DRAFT -> "warn";
      case OPEN -> "pos";
      case CLOSED, HELD -> "info";
      case CANCELLED, DISCARDED -> "neg";
    };
  }
}
