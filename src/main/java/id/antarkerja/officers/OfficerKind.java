package id.antarkerja.officers;

/** The two kinds of placement officer (reference: PermenPANRB 1/2022; Permenaker 39/2016). */
public enum OfficerKind {
  /** Pengantar kerja: functional civil servant. */
  CIVIL_SERVANT,
  /** Petugas antar kerja: appointed, mostly in private institutions. */
  APPOINTED
}
