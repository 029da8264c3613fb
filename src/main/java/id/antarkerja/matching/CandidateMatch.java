package id.antarkerja.matching;

import id.antarkerja.jobseekers.JobseekerSummary;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who fits a vacancy: known to the asker, or a card without a name. */
public sealed interface CandidateMatch {
  /** 0 to 25,500. */
  int score();

  /** Between the regencies; 0 the same, -1 unknown. */
  int km();

  /** 0 to 100. */
  default int ring() {
    return Ring.of(score());
  }

  /**
   * Within the asker's sight.
   *
   * @param occupation KBJI group of the first wish, else of the longest work; null when neither
   * @param years of experience; null not asked
   * @param availableFrom null: at any time
   */
  record Person(
      int score,
      int km,
      JobseekerSummary person,
      @Nullable String occupation,
      @Nullable Integer years,
      @Nullable LocalDate availableFrom)
      implements CandidateMatch {}

  /**
   * Of another office, with the person's consent to be shown as a card.
   *
   * @param territory of the office that holds the person and answers a request
   */
  record Card(
      int score,
      int km,
      UUID cardId,
      @Nullable String regency,
      String territory,
      @Nullable String occupation,
      @Nullable Integer years)
      implements CandidateMatch {}
}
