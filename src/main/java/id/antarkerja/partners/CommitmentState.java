package id.antarkerja.partners;

/** How a commitment stands. */
public enum CommitmentState {
  OPEN,
  PARTLY,
  KEPT,
  BROKEN,
  /** Its receiver let go of it. */
  RELEASED;

  boolean settled() {
    return this == KEPT || this == BROKEN || this == RELEASED;
  }

  String textKey() {
    return "partners.commitment." + name();
  }

  String tone() {
    return switch (this) {
      case OPEN, RELEASED -> "";
      case PARTLY -> "info";
      case KEPT -> "pos";
      case BROKEN -> "neg";
    };
  }
}
