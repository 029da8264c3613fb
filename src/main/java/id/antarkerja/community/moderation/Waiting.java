package id.antarkerja.community.moderation;

/** Why something waits for a moderator. */
enum Waiting {
  RELEASE,
  REPORTS,
  APPEAL;

  String textKey() {
    return "moderation.waiting." + name();
  }
}
