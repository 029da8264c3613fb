package id.antarkerja.community.topics;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A topic as its readers see it.
 *
 * @param accepted the answer that helped the one who asked
 * @param acceptedBy who said so: the asker, or after a long silence a moderator
 */
record Topic(
    UUID id,
    int version,
    TopicText text,
    UUID author,
    UUID officeId,
    Instant at,
    @Nullable Instant editedAt,
    Shown state,
    Status status,
    @Nullable UUID duplicateOf,
    @Nullable UUID closedBy,
    @Nullable String closedWhy,
    @Nullable UUID accepted,
    @Nullable UUID acceptedBy,
    int answers) {
  static final String HOME = "/petugas/komunitas";

  /** So long a moderator leaves the choice to the one who asked. */
  static final Duration SILENCE = Duration.ofDays(30);

  static String path(UUID id) {
    return HOME + "/topik/" + id;
  }

  static String path(UUID id, int skipped) {
    return path(id) + (skipped == 0 ? "" : "?mulai=" + skipped);
  }

  String path() {
    return path(id);
  }
}
