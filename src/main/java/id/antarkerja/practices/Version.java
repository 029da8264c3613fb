package id.antarkerja.practices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a practice says at one time.
 *
 * @param number 1, 2, … as readers see it; {@code version} is that of the row
 * @param reviewedAt the last decision of a reviewer
 */
public record Version(
    UUID id,
    UUID practiceId,
    int number,
    int version,
    VersionState state,
    UUID author,
    PracticeText text,
    @Nullable Instant submittedAt,
    @Nullable Instant reviewedAt) {

  String path() {
    return Practice.HOME + "/" + practiceId + "?versi=" + number;
  }
}
