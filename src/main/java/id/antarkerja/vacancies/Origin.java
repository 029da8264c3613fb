package id.antarkerja.vacancies;

import org.jspecify.annotations.Nullable;

/**
 * Where a vacancy came from.
 *
 * @param sourceId its id there, unique per source
 * @param link http or https address there
 */
public record Origin(VacancySource source, @Nullable String sourceId, @Nullable String link) {
  public static final Origin OFFICER = new Origin(VacancySource.OFFICER, null, null);
}
