package id.antarkerja.practices;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A practice chosen for a month.
 *
 * @param month its first day
 * @param words why
 * @param sourceCountry null for a practice of ours
 */
public record Selection(
    LocalDate month,
    UUID practiceId,
    String title,
    String words,
    UUID officeId,
    @Nullable String sourceCountry) {
  String path() {
    return Practice.HOME + "/" + practiceId;
  }
}
