package id.antarkerja.partners;

/** As what an organisation sits in a room; it gives no right. */
public enum Part {
  OFFICE,
  EMPLOYER,
  /** Training centre (LPK, BLK, a company's own). */
  TRAINING,
  /** School or university, with or without a BKK. */
  SCHOOL,
  /** LPTKS or P3MI. */
  AGENCY,
  OTHER;

  String textKey() {
    return "partners.part." + name();
  }
}
