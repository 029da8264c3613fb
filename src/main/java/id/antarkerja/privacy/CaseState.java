package id.antarkerja.privacy;

/** Every state of a request and every allowed step. */
enum CaseState {
  REQUESTED,
  /** One officer saw that nothing forbids the erasure; another one confirms. */
  CHECKED,
  DONE,
  REFUSED;

  boolean mayBecome(CaseState next) {
    return switch (this) {
      case REQUESTED -> next == CHECKED || next == DONE || next == REFUSED;
      case CHECKED -> next == DONE || next == REFUSED;
      case DONE, REFUSED -> false;
    };
  }

  boolean isOpen() {
    return this == REQUESTED || this == CHECKED;
  }

  String textKey() {
    return "privacy.state." + name();
  }

  String tone() {
    return switch (this) {
      case REQUESTED -> "warn";
      case CHECKED -> "info";
      case DONE -> "pos";
      case REFUSED -> "";
    };
  }
}
