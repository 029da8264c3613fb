package id.antarkerja.practices;

/** One version of a practice, from the first word to its successor. */
public enum VersionState {
  DRAFT,
  /** A reviewer decides; nothing changes meanwhile. */
  REVIEW,
  PUBLISHED,
  /** A later version is published. */
  REPLACED,
  DISCARDED;

  boolean mayBecome(VersionState next) {
    return switch (this) {
      case DRAFT -> next == REVIEW || next == DISCARDED;
      case REVIEW -> next == DRAFT || next == PUBLISHED || next == DISCARDED;
      case PUBLISHED -> next == REPLACED;
      case REPLACED, DISCARDED -> false;
    };
  }

  boolean isOpen() {
    return this == DRAFT || this == REVIEW;
  }

  String textKey() {
    return "practices.version." + name();
  }

  /** Colour of a tag. */
  String tone() {
    return switch (this) {
      case DRAFT -> "warn";
      case REVIEW -> "info";
      case PUBLISHED -> "pos";
      case REPLACED, DISCARDED -> "";
    };
  }
}
