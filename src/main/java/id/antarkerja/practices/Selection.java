package id.antarkerja.practices;

import id.antarkerja.web.T;
import java.time.LocalDate;
import java.util.Map;
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
  /**
   * @param offices their names by id
   */
  String where(Map<UUID, String> offices) {
    return sourceCountry == null
        ? offices.getOrDefault(officeId, "")
        : T.t("practices.abroad", sourceCountry);
  }

  String path() {
    return Practice.HOME + "/" + practiceId;
  }
}
