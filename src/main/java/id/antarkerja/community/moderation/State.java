package id.antarkerja.community.moderation;

/** Who sees a text: held and hidden ones its author and moderators, deleted ones moderators. */
enum State {
  HELD,
  SHOWN,
  HIDDEN,
  DELETED;

  String textKey() {
    return "moderation.state." + name();
  }

  /** Colour of its tag. */
  String tone() {
    return switch (this) {
      case HELD -> "warn";
      case SHOWN -> "pos";
      case HIDDEN -> "neg";
      case DELETED -> "";
    };
  }
}
