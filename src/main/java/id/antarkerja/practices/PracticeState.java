package id.antarkerja.practices;

/** A practice through all its versions. */
public enum PracticeState {
  /** No version was published yet. */
  DRAFT,
  PUBLISHED,
  /** Stays readable with the reason, and is in no list. */
  WITHDRAWN,
  DISCARDED;

  boolean mayBecome(PracticeState next) {
    return switch (this) {
      case DRAFT -> next == PUBLISHED || next == DISCARDED;
      case PUBLISHED -> next == WITHDRAWN;
      case WITHDRAWN, DISCARDED -> false;
    };
  }
}
