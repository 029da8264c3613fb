package id.antarkerja.jobseekers;

/** Every state of an AK/I card. What ended stays ended: a new card is linked to the old one. */
public enum RegistrationStatus {
  ISSUED,
  PLACED,
  EXPIRED,
  WITHDRAWN,
  MOVED,
  DECEASED;

  public boolean mayBecome(RegistrationStatus next) {
    return switch (this) {
      case ISSUED -> next != ISSUED;
      case PLACED, EXPIRED, WITHDRAWN, MOVED, DECEASED -> false;
    };
  }

  /** Whether a new card may follow for the same person at the same office. */
  public boolean mayBeRenewed() {
    return switch (this) {
      case PLACED, EXPIRED, WITHDRAWN -> true;
      case ISSUED, MOVED, DECEASED -> false;
    };
  }

  public String textKey() {
    return "jobseekers.status." + name();
  }
}
