package id.antarkerja.jobseekers;

/** What a protected note is about: never opened by anything but its own list of readers. */
enum NoteKind {
  TRAFFICKING,
  VIOLENCE,
  WITNESS,
  HEALTH;

  String textKey() {
    return "jobseekers.note.kind." + this;
  }
}
