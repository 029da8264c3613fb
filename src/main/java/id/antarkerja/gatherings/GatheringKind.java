package id.antarkerja.gatherings;

/** What kind of coming together it is. */
public enum GatheringKind {
  WORKSHOP,
  /** Of one region or of the whole country. */
  MEETING,
  WEBINAR,
  TRAINING;

  public String textKey() {
    return "gatherings.kind." + name();
  }
}
