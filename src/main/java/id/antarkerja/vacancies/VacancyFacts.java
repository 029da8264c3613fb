package id.antarkerja.vacancies;

import id.antarkerja.classifications.WorkType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What matching may know of a vacancy: codes and numbers only. Age, sex, marital status, looks and
 * physical condition are not among them.
 *
 * @param seq order of registration, for tie-breaks; never shown
 * @param regency undotted code of the place of work
 * @param wage null when hidden, absurd or not given: unknown, which excludes nobody
 * @param seatsLeft at least 1 while open
 */
public record VacancyFacts(
    VacancyId id,
    long seq,
    String regency,
    @Nullable String district,
    @Nullable String occupationGroup,
    @Nullable String kbji,
    @Nullable String kbli,
    Requirements requirements,
    @Nullable WorkType workType,
    Accommodations accommodations,
    Wage.@Nullable Stated wage,
    int openings,
    int seatsLeft,
    @Nullable Instant publishedAt,
    Instant closesAt,
    VacancyStatus status) {

  /** Can somebody be sent to it at this moment of business time? */
  public boolean isOpen(Instant now) {
    return status == VacancyStatus.PUBLISHED && closesAt.isAfter(now);
  }
}
