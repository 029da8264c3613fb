package id.antarkerja.community.topics;

/** Who sees it, as moderation keeps it; see {@code community.stands_as_moderated}. */
enum Shown {
  HELD,
  SHOWN,
  HIDDEN,
  DELETED;

  String textKey() {
    return "moderation.state." + name();
  }

  String tone() {
    return this == HELD ? "warn" : this == SHOWN ? "pos" : "neg";
  }
}
