package id.antarkerja.placements;

/** Every state of a placement and every allowed step. */
public enum PlacementStatus {
  /** One side says so. */
  REPORTED,
  /** The other side says so too: it counts. */
  CONFIRMED,
  /** It was not true, or the person never started. */
  CANCELLED,
  /** The person worked and no longer does. */
  ENDED;

  public boolean mayBecome(PlacementStatus next) {
    return switch (this) {
      case REPORTED -> next == CONFIRMED || next == CANCELLED;
      case CONFIRMED -> next == CANCELLED || next == ENDED;
      case CANCELLED, ENDED -> false;
    };
  }

  public String textKey() {
    return "placements.status." + name();
  }

  public String tone() {
    return switch (this) {
      case REPORTED -> "warn";
      case CONFIRMED -> "pos";
      case CANCELLED, ENDED -> "";
    };
  }
}
