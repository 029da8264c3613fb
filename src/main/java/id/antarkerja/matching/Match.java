package id.antarkerja.matching;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of an answer.
 *
 * @param id of the vacancy or of the person
 * @param cardId the person's anonymous card; null for a vacancy
 * @param score 0 to 25,500
 */
public record Match(long seq, UUID id, @Nullable UUID cardId, int score) {
  /** 0 to 100. */
  public int ring() {
    return Ring.of(score);
  }
}
