package id.antarkerja.partners;

/** How an agreement stands. */
public enum AgreementState {
  DRAFT,
  /** The text stands still; every party says yes to this version of it. */
  PROPOSED,
  IN_FORCE,
  /** Every commitment was kept, or its receiver let go of it. */
  FULFILLED,
  ENDED,
  WITHDRAWN;

  boolean closed() {
    return this == FULFILLED || this == ENDED || this == WITHDRAWN;
  }

  String textKey() {
    return "partners.agreement." + name();
  }

  String tone() {
    return switch (this) {
      case DRAFT, ENDED -> "";
      case PROPOSED -> "warn";
      case IN_FORCE -> "info";
      case FULFILLED -> "pos";
      case WITHDRAWN -> "neg";
    };
  }
}
