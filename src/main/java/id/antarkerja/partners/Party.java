package id.antarkerja.partners;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A party of an agreement and its word.
 *
 * @param agreedVersion of the text that it said yes to; null before
 * @param agreedLabel who said so
 */
public record Party(
    UUID orgId,
    String name,
    Part part,
    @Nullable Integer agreedVersion,
    @Nullable Instant agreedAt,
    @Nullable String agreedLabel) {

  boolean agreed(int version) {
    return agreedVersion != null && agreedVersion == version;
  }
}
