package id.antarkerja.partners;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one side says became of a commitment, and what the other side says to it.
 *
 * @param amount null where no number was promised
 */
public record Evidence(
    UUID id,
    LocalDate onDate,
    @Nullable Integer amount,
    String note,
    UUID reportedOrg,
    String reportedName,
    Instant reportedAt,
    State state,
    @Nullable String answeredName,
    @Nullable Instant answeredAt,
    @Nullable String answer) {

  /** What waits when the commitment is settled gets no answer any more. */
  String textKey(boolean settled) {
    return settled && state == State.REPORTED ? "partners.evidence.unanswered" : state.textKey();
  }

  /** How a report stands. */
  public enum State {
    REPORTED,
    CONFIRMED,
    REFUSED;

    String textKey() {
      return "partners.evidence." + name();
    }

    String tone() {
      return this == CONFIRMED ? "pos" : this == REFUSED ? "neg" : "warn";
    }
  }
}
