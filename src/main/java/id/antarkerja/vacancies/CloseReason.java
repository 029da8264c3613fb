package id.antarkerja.vacancies;

/** Why a vacancy is closed before its last day; the reason decides how it is called afterwards. */
public enum CloseReason {
  EMPLOYER_WITHDREW(VacancyStatus.WITHDRAWN),
  FILLED_OTHERWISE(VacancyStatus.WITHDRAWN),
  DUPLICATE(VacancyStatus.TAKEN_DOWN),
  UNLAWFUL_CRITERIA(VacancyStatus.TAKEN_DOWN),
  FRAUD(VacancyStatus.TAKEN_DOWN),
  NOT_REAL(VacancyStatus.TAKEN_DOWN);

  private final VacancyStatus status;

  CloseReason(VacancyStatus status) {
    this.status = status;
  }

  public VacancyStatus status() {
    return status;
  }
}
