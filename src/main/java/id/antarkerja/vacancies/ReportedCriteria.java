package id.antarkerja.vacancies;

import id.antarkerja.kernel.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Criteria as the employer reported them (Perpres 57/2023 article 5 asks for age and sex). Kept for
 * the mandatory report and the statistics; never published, never a filter.
 *
 * @param maritalStatus as written, e.g. "single"
 * @param physicalCondition as written, e.g. "normal"
 */
public record ReportedCriteria(
    @Nullable Integer minAge,
    @Nullable Integer maxAge,
    @Nullable Sex sex,
    @Nullable String maritalStatus,
    @Nullable String physicalCondition) {
  public static final ReportedCriteria NONE = new ReportedCriteria(null, null, null, null, null);
}
