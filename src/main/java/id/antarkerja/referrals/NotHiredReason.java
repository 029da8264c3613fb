package id.antarkerja.referrals;

/** Why somebody was not taken. */
public enum NotHiredReason {
  LACKS_SKILL,
  LACKS_EXPERIENCE,
  PLACE_FILLED,
  PERSON_WITHDREW,
  WAGE,
  /** Only after a placement that was cancelled. */
  NEVER_STARTED,
  OTHER
}
