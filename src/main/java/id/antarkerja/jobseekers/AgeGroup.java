package id.antarkerja.jobseekers;

/** The columns of IPK III/1 (KEP.268/PPTK/XII/2012). Nobody under 15 is registered. */
public enum AgeGroup {
  FROM_15("15-19", 15),
  FROM_20("20-29", 20),
  FROM_30("30-44", 30),
  FROM_45("45-54", 45),
  FROM_55("55+", 55);

  private final String code;
  private final int from;

  AgeGroup(String code, int from) {
    this.code = code;
    this.from = from;
  }

  /** As stored with every event: "15-19". */
  public String code() {
    return code;
  }

  /**
   * @throws IllegalArgumentException under 15
   */
  public static AgeGroup of(int age) {
    for (int i = values().length - 1; i >= 0; i--) {
      if (age >= values()[i].from) {
        return values()[i];
      }
    }
    throw new IllegalArgumentException("no age group for " + age);
  }
}
