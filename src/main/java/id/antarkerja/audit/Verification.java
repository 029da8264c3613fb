package id.antarkerja.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One look at the whole trail, or at what came since the anchors of a day ago.
 *
 * @param entries how many links were computed again
 * @param anchors how many signed lines were checked
 * @param problems the first {@link Verifying#MOST_PROBLEMS}
 */
public record Verification(
    UUID id,
    Instant beganAt,
    Instant endedAt,
    boolean whole,
    long entries,
    long anchors,
    List<Problem> problems) {

  public boolean intact() {
    return problems.isEmpty();
  }
}
