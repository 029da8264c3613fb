package id.antarkerja.officers.registry;

/** Where an officer stands; who left or retired may come back. */
public enum OfficerStatus {
  ACTIVE,
  ON_LEAVE,
  RETIRED,
  LEFT;

  boolean mayBecome(OfficerStatus next) {
    return switch (this) {
      case ACTIVE -> next != ACTIVE;
      case ON_LEAVE -> next != ON_LEAVE;
      case RETIRED, LEFT -> next == ACTIVE;
    };
  }

  /** Still belongs to the service. */
  public boolean serves() {
    return this == ACTIVE || this == ON_LEAVE;
  }

  public String textKey() {
    return "officers.status." + name();
  }
}
