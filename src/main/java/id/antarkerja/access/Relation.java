package id.antarkerja.access;

/** How the one who acts stands to a person. */
public enum Relation {
  /** Jobs and listeners. */
  SYSTEM,
  /** The citizen themself, signed in as such. */
  SELF,
  /** The officer's own file or that of a relative, by their own word. */
  OWN_FILE,
  /** Held by the officer's own office. */
  OWN_CASELOAD,
  /** Held by an office below: province, centre, the regency of an institution. */
  SUPERVISOR,
  /** Another office's person, opened to this one for a reason and a time. */
  GRANTED,
  STRANGER
}
