package id.antarkerja.gatherings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the one who reads stands to a gathering.
 *
 * @param card what the office may scan at the door
 * @param ahead how many wait before them; 0 for who does not wait
 */
public record Registration(
    Standing standing, String card, int ahead, @Nullable Instant attendedAt, boolean rated) {

  /** Where somebody stands. */
  public enum Standing {
    REGISTERED,
    WAITING,
    CANCELLED;

    String textKey() {
      return "gatherings.standing." + name();
    }
  }

  boolean counts() {
    return standing != Standing.CANCELLED;
  }

  boolean hasPlace() {
    return standing == Standing.REGISTERED;
  }
}
