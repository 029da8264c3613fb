package id.antarkerja.vacancies;

import java.util.Set;

/** Every state of a vacancy and every allowed step; the database refuses all others as well. */
public enum VacancyStatus {
  DRAFT,
  SUBMITTED,
  RETURNED,
  PUBLISHED,
  PAUSED,
  FILLED,
  EXPIRED,
  WITHDRAWN,
  TAKEN_DOWN;

  private static final Set<VacancyStatus> CLOSED = Set.of(FILLED, EXPIRED, WITHDRAWN, TAKEN_DOWN);

  /**
   * A published vacancy whose text changed at its source goes back to SUBMITTED; a filled one whose
   * worker never started is open again, or paused as it was before; an expired one is submitted
   * anew with a later date.
   */
  public boolean mayBecome(VacancyStatus next) {
    return switch (this) {
      case DRAFT -> next == SUBMITTED || next == WITHDRAWN;
      case SUBMITTED ->
          next == PUBLISHED
              || next == RETURNED
              || next == EXPIRED
              || next == WITHDRAWN
              || next == TAKEN_DOWN;
      case RETURNED -> next == SUBMITTED || next == EXPIRED || next == WITHDRAWN;
      case PUBLISHED ->
          next == SUBMITTED
              || next == PAUSED
              || next == FILLED
              || next == EXPIRED
              || next == WITHDRAWN
              || next == TAKEN_DOWN;
      case PAUSED ->
          next == SUBMITTED
              || next == PUBLISHED
              || next == FILLED
              || next == EXPIRED
              || next == WITHDRAWN
              || next == TAKEN_DOWN;
      case FILLED -> next == PUBLISHED || next == PAUSED || next == EXPIRED;
      case EXPIRED -> next == SUBMITTED;
      case WITHDRAWN, TAKEN_DOWN -> false;
    };
  }

  /** Whether corrected content may be put in place, to be verified again. */
  public boolean mayBeRevised() {
    return this == SUBMITTED || mayBecome(SUBMITTED);
  }

  /** Whether the employer may still say that it is theirs. */
  boolean mayBeConfirmed() {
    return this == SUBMITTED || this == PUBLISHED || this == PAUSED;
  }

  /** Nobody can be sent to it any more, unless it is reopened or submitted anew. */
  public boolean isClosed() {
    return CLOSED.contains(this);
  }
}
