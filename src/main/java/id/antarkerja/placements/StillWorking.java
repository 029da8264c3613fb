package id.antarkerja.placements;

/** The answer of a follow-up; {@code UNKNOWN}: could not be reached. */
public enum StillWorking {
  YES,
  NO,
  UNKNOWN
}
