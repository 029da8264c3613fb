package id.antarkerja.practices;

/** Done by an office of ours, or told of another country from a source. */
public enum PracticeKind {
  OWN,
  ABROAD;

  String textKey() {
    return "practices.kind." + name();
  }
}
