package id.antarkerja.officers;

/** Kinds of office; the kind decides the form of the territory code. */
public enum OfficeKind {
  CENTRE,
  PROVINCE,
  REGENCY,
  /** Offices of the migrant-worker agency; territory "b" and a province code. */
  MIGRANT_AGENCY,
  /** Labour sections abroad; territory "x" and a country code. */
  MISSION,
  /** Agencies, schools, companies; territory regency, "i" and a number. */
  INSTITUTION
}
