package id.antarkerja.access;

/** How sensitive something is; a reader of one tier reads those before it too. */
public enum Tier {
  /** What the public page of a vacancy or a paper says. */
  PUBLIC,
  /** Name, place, work, schooling, card: what the service works with inside. */
  INTERNAL,
  /** How to reach somebody, and when they were born. */
  CONTACT,
  /** NIK, street, needs because of a disability, religion, marital status, consents. */
  SENSITIVE;

  public boolean covers(Tier other) {
    return compareTo(other) >= 0;
  }
}
