package id.antarkerja.classifications;

/** The levels of government that a region code names; length = digits of an undotted code. */
public enum RegionLevel {
  PROVINCE(2),
  REGENCY(4),
  DISTRICT(6);

  private final int length;

  RegionLevel(int length) {
    this.length = length;
  }

  /**
   * By the length of an undotted code.
   *
   * @throws IllegalArgumentException when no level has codes of this length
   */
  static RegionLevel ofCode(String code) {
    for (RegionLevel level : values()) {
      if (level.length == code.length()) {
        return level;
      }
    }
    throw new IllegalArgumentException("not a region code: " + code);
  }

  public String textKey() {
    return "classifications.regionLevel." + name();
  }
}
