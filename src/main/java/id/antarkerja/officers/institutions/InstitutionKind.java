package id.antarkerja.officers.institutions;

/** Domain reference 1.7. */
public enum InstitutionKind {
  /** Private agency that places people in the country (LPTKS). */
  AGENCY,
  /** Placement unit of a school, a university or a training centre (BKK): own alumni only. */
  SCHOOL_UNIT,
  /** Company licensed to place people abroad (P3MI). */
  OVERSEAS_AGENCY,
  /** A firm that places its own people. */
  COMPANY;

  public String textKey() {
    return "officers.institution." + name();
  }
}
