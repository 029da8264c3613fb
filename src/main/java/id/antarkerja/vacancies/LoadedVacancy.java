package id.antarkerja.vacancies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy with its past, for {@link Vacancies#load}. It was verified: published now or before.
 *
 * @param status PUBLISHED, PAUSED, FILLED, EXPIRED, WITHDRAWN or TAKEN_DOWN
 * @param publishedAt counted as registered on that day
 * @param filledOn one day per seat taken, at most as many as openings
 * @param closedOn the day on which the seats that were left went, or null while there is a stock
 * @param closeReason a code, e.g. "EXPIRED"
 */
public record LoadedVacancy(
    VacancyId id,
    NewVacancy vacancy,
    String employerName,
    VacancyStatus status,
    Instant publishedAt,
    List<LocalDate> filledOn,
    @Nullable LocalDate closedOn,
    @Nullable String closeReason) {

  public LoadedVacancy {
    boolean verified =
        switch (status) {
          case PUBLISHED, PAUSED, FILLED, EXPIRED, WITHDRAWN, TAKEN_DOWN -> true;
          case DRAFT, SUBMITTED, RETURNED -> false;
        };
    boolean ended =
        status == VacancyStatus.EXPIRED
            || status == VacancyStatus.WITHDRAWN
            || status == VacancyStatus.TAKEN_DOWN;
    if (!verified || ended != (closedOn != null) || filledOn.size() > vacancy.openings()) {
      throw new IllegalArgumentException("a past that can't be: " + id + " " + status);
    }
    filledOn = List.copyOf(filledOn);
  }
}
