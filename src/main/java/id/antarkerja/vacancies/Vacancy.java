package id.antarkerja.vacancies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row as the rules see it, read under its lock. */
record Vacancy(
    UUID id,
    int version,
    VacancyStatus status,
    boolean inStock,
    UUID employerId,
    String territory,
    int openings,
    int filled,
    LocalDate expiresOn,
    Instant closesAt,
    boolean registered,
    int round,
    @Nullable Integer minEducation,
    @Nullable String occupationGroup,
    @Nullable String kbli,
    SexAsked sexAsked) {

  int left() {
    return openings - filled;
  }

  boolean pastAt(Instant now) {
    return !closesAt.isAfter(now);
  }

  boolean openAt(Instant now) {
    return status == VacancyStatus.PUBLISHED && !pastAt(now);
  }
}
