package id.antarkerja.practices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a reviewer decided of a version, and said. */
public record Review(
    int number, UUID reviewer, Instant at, Decision decision, @Nullable String words) {
  /** Back to whoever wrote it, or out to everybody. */
  public enum Decision {
    RETURNED,
    PUBLISHED
  }
}
