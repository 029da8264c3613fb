package id.antarkerja.practices;

/** "Kami mencoba ini": how far an office is that repeats a practice. */
public enum TrialState {
  TRYING,
  DONE,
  STOPPED;

  boolean mayBecome(TrialState next) {
    return this == TRYING && next != TRYING;
  }

  String textKey() {
    return "practices.trial." + name();
  }

  String tone() {
    return switch (this) {
      case TRYING -> "info";
      case DONE -> "pos";
      case STOPPED -> "warn";
    };
  }
}
