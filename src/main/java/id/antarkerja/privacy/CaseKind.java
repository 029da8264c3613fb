package id.antarkerja.privacy;

/** What a person asks for. */
enum CaseKind {
  COPY,
  CORRECTION,
  ERASURE,
  WITHDRAWAL,
  OBJECTION;

  String textKey() {
    return "privacy.kind." + name();
  }
}
