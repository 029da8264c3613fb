package id.antarkerja.jobseekers;

/**
 * How far a person would go for work.
 *
 * @param km 1 to 5,000 for {@code KM}, else 0
 */
public record Reach(Kind kind, int km) {
  public static final Reach UNKNOWN = new Reach(Kind.UNKNOWN, 0);

  /** {@code UNKNOWN}: not asked yet. */
  public enum Kind {
    UNKNOWN,
    KM,
    REGENCY,
    PROVINCE,
    NATION
  }

  public Reach {
    if ((kind == Kind.KM) != (km > 0) || km < 0 || km > 5_000) {
      throw new IllegalArgumentException("a reach of " + km + " km for " + kind);
    }
  }

  public static Reach ofKm(int km) {
    return new Reach(Kind.KM, km);
  }

  public static Reach of(Kind kind) {
    return new Reach(kind, 0);
  }
}
