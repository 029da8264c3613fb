package id.antarkerja.privacy;

/** Why something is kept. */
public enum KeptFor {
  /** Bringing people and work together: the public task. */
  SERVICE,
  /** The person said yes to it, and may take it back. */
  CONSENT,
  /** Counting and proving what the office did. */
  RECORD,
  /** Signing in. */
  ACCOUNT,
  /** The person's own requests, and who opened their file. */
  RIGHTS;

  public String textKey() {
    return "privacy.for." + name();
  }
}
