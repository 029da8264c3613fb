package id.antarkerja.circulars;

/** How a circular stands; what was sent is never changed. */
public enum CircularState {
  DRAFT,
  SENT,
  WITHDRAWN,
  DISCARDED;

  boolean mayBecome(CircularState next) {
    return switch (this) {
      case DRAFT -> next == SENT || next == DISCARDED;
      case SENT -> next == WITHDRAWN;
      case WITHDRAWN, DISCARDED -> false;
    };
  }
}
