package id.antarkerja.community.moderation;

/** Why a moderator decided so; all but the first speak against the text. */
enum DecisionReason {
  IN_ORDER,
  PERSONAL_DATA,
  INSULT,
  DISCRIMINATION,
  FRAUD,
  MISLEADING,
  ADVERTISING,
  OFF_TOPIC,
  OTHER;

  String textKey() {
    return "moderation.reason." + name();
  }
}
