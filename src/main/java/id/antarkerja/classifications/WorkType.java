package id.antarkerja.vacancies;

/** As in the mandatory vacancy report: full time, part time, contract, internship. */
public enum WorkType {
  FULL_TIME,
  PART_TIME,
  CONTRACT,
  INTERNSHIP
}
