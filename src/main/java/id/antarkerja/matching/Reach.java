package id.antarkerja.matching;

/**
 * How far a person goes for work. {@code km} counts for {@code KM} only.
 *
 * @param km 0 to 20,000
 */
record Reach(Kind kind, int km) {
  static final Reach UNKNOWN = new Reach(Kind.UNKNOWN, 0);
  static final Reach REGENCY = new Reach(Kind.REGENCY, 0);
  static final Reach PROVINCE = new Reach(Kind.PROVINCE, 0);
  static final Reach NATION = new Reach(Kind.NATION, 0);

  /** In the order of the packed byte: never reorder. */
  enum Kind {
    UNKNOWN,
    KM,
    REGENCY,
    PROVINCE,
    NATION
  }

  Reach {
    if (km < 0 || km > 20_000 || (kind != Kind.KM && km != 0)) {
      throw new IllegalArgumentException("a reach of " + km + " km for " + kind);
    }
  }

  static Reach ofKm(int km) {
    return new Reach(Kind.KM, km);
  }
}
