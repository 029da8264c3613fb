package id.antarkerja.community.moderation;

import java.util.List;

/** What a moderator may decide about what waits. */
enum Decision {
  /** Shown to everybody: a held text, or one that was hidden and appealed. */
  RELEASE,
  /** Shown to its author and moderators alone. */
  HIDE,
  /** As it is: a reported text stays, an appealed one stays hidden. */
  KEEP;

  /** What fits the reason for which something waits. */
  static List<Decision> of(Waiting waiting) {
    return switch (waiting) {
      case RELEASE -> List.of(RELEASE, HIDE);
      case REPORTS -> List.of(KEEP, HIDE);
      case APPEAL -> List.of(RELEASE, KEEP);
    };
  }

  /** A text that becomes or stays hidden is so for a reason against it; else it is in order. */
  boolean fits(Waiting waiting, DecisionReason reason) {
    boolean against = this == HIDE || this == KEEP && waiting == Waiting.APPEAL;
    return against == (reason != DecisionReason.IN_ORDER);
  }

  /** Whether the author must be told why, in words. */
  boolean needsWords(Waiting waiting) {
    return this == HIDE || this == KEEP && waiting == Waiting.APPEAL;
  }

  String textKey(Waiting waiting) {
    return "moderation.decision." + name() + "." + waiting;
  }
}
