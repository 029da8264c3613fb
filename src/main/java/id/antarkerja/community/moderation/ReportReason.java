package id.antarkerja.community.moderation;

/** Why somebody reports a text. */
public enum ReportReason {
  PERSONAL_DATA,
  INSULT,
  DISCRIMINATION,
  FRAUD,
  MISLEADING,
  ADVERTISING,
  OFF_TOPIC,
  /** Needs words. */
  OTHER;

  String textKey() {
    return "moderation.reason." + name();
  }
}
