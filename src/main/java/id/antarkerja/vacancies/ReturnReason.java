package id.antarkerja.vacancies;

/** Why a vacancy goes back to the employer before it can be published. */
public enum ReturnReason {
  INCOMPLETE,
  CRITERIA,
  WAGE,
  EMPLOYER_UNCLEAR,
  OTHER
}
