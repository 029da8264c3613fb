package id.antarkerja.practices;

/** For whom a practice is meant. */
public enum TargetGroup {
  DISABILITY,
  WOMEN_HEADS,
  OLDER_WORKERS,
  SCHOOL_LEAVERS,
  MIGRANT_RETURNEES,
  LAID_OFF,
  LONG_SEEKING,
  REMOTE_AREAS,
  EMPLOYERS,
  EVERYBODY;

  String textKey() {
    return "practices.group." + name();
  }
}
