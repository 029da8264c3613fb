package id.antarkerja.vacancies;

/** Where a vacancy came from. */
public enum VacancySource {
  OFFICER,
  KARIRHUB,
  EMPLOYER
}
