package id.antarkerja.jobseekers;

/** For the AK/I card alone; never matched, counted or exported. */
public enum Marital {
  SINGLE,
  MARRIED,
  DIVORCED,
  WIDOWED;

  public String textKey() {
    return "jobseekers.marital." + name();
  }
}
