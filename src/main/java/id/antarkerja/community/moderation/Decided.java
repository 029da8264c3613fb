package id.antarkerja.community.moderation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it stands for good.
 *
 * @param moderator null to whom it is about
 * @param words what the author was told; may be empty
 * @param textThen the text on which it was decided
 */
record Decided(
    UUID contributionId,
    String kind,
    UUID author,
    @Nullable UUID moderator,
    Waiting waitedFor,
    Decision decision,
    DecisionReason reason,
    String words,
    String textThen,
    Instant at,
    UUID id) {

  String textKey() {
    return "moderation.decided." + decision + "." + waitedFor;
  }

  String tone() {
    return decision.needsWords(waitedFor) ? "neg" : "pos";
  }
}
