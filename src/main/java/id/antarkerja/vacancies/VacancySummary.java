package id.antarkerja.vacancies;

import id.antarkerja.employers.EmployerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy as lists and other modules show it.
 *
 * @param status as it is now: what is past its last day is EXPIRED, whether or not the job ran
 * @param wage null when nothing may be shown
 */
public record VacancySummary(
    VacancyId id,
    int version,
    EmployerId employer,
    String employerName,
    String title,
    String regency,
    String place,
    @Nullable String occupationGroup,
    int openings,
    int filled,
    Wage.@Nullable Stated wage,
    VacancyStatus status,
    LocalDate expiresOn,
    VacancySource source) {

  public boolean isOpen() {
    return status == VacancyStatus.PUBLISHED;
  }

  /** Whether the employer may still say that it is theirs. */
  public boolean mayBeConfirmed() {
    return status.mayBeConfirmed();
  }

  public int seatsLeft() {
    return openings - filled;
  }
}
