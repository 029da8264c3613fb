package id.antarkerja.classifications;

import org.jspecify.annotations.Nullable;

/**
 * Canonical levels of education. SMA and SMK are different facts of the same height. {@code NONE}
 * means that SD was not finished; a level that was not stated is {@code null}, never a constant
 * here.
 *
 * <p>Sources: KKNI by Perpres 8/2012 article 5 (the lowest level it names); IPK codes of the tables
 * by KEP.268/PPTK/XII/2012; Karirhub levels as its public catalogue shows them.
 */
public enum Education {
  NONE(0, 0, "1000", null, EducationGroup.UP_TO_SD),
  SD(1, 1, "1000", null, EducationGroup.UP_TO_SD),
  SMP(2, 1, "2000", 20, EducationGroup.SMP),
  SMA(3, 2, "3000", 30, EducationGroup.SMA),
  SMK(4, 2, "3000", 30, EducationGroup.SMK),
  D1(5, 3, "4000", 40, EducationGroup.DIPLOMA),
  D2(6, 4, "9000", 40, EducationGroup.DIPLOMA),
  D3(7, 5, "5000", 40, EducationGroup.DIPLOMA),
  D4(8, 6, "8000", 50, EducationGroup.UNIVERSITY),
  S1(9, 6, "6000", 50, EducationGroup.UNIVERSITY),
  PROFESI(10, 7, "12000", 50, EducationGroup.UNIVERSITY),
  S2(11, 8, "7000", 50, EducationGroup.UNIVERSITY),
  SPESIALIS(12, 8, "13000", 50, EducationGroup.UNIVERSITY),
  S3(13, 9, "10000", 50, EducationGroup.UNIVERSITY);

  private final int level;
  private final int kkni;
  private final String ipkCode;
  private final @Nullable Integer karirhubLevel;
  private final EducationGroup group;

  Education(
      int level, int kkni, String ipkCode, @Nullable Integer karirhubLevel, EducationGroup group) {
    this.level = level;
    this.kkni = kkni;
    this.ipkCode = ipkCode;
    this.karirhubLevel = karirhubLevel;
    this.group = group;
  }

  /** 0 (not finished SD) to 13 (S3): the order of the lists, stored as a small number. */
  public int level() {
    return level;
  }

  /** Level of the national qualification framework, 1 to 9; 0 for NONE. */
  public int kkni() {
    return kkni;
  }

  /** Row of IPK tables III/2, III/4, III/7 and III/8. NONE and SD share it. */
  public String ipkCode() {
    return ipkCode;
  }

  /** 20 SMP, 30 SMA/SMK, 40 diploma, 50 sarjana; null below SMP, where none was ever seen. */
  public @Nullable Integer karirhubLevel() {
    return karirhubLevel;
  }

  public EducationGroup group() {
    return group;
  }

  public String textKey() {
    return "classifications.education." + name();
  }

  /**
   * Whether this is at least as high as what a vacancy asks for. SMA reaches SMK and the other way
   * round, as do D4 and S1: whether the kind matters is another question than height.
   */
  public boolean reaches(Education required) {
    return height() >= required.height();
  }

  private int height() {
    return switch (this) {
      case SMK -> SMA.level;
      case S1 -> D4.level;
      default -> level;
    };
  }

  /**
   * The lowest level that a Karirhub level asks for; null for an unknown number. 30 does not say
   * whether SMA or SMK is meant: read the name beside it.
   */
  public static @Nullable Education ofKarirhub(int karirhubLevel) {
    return switch (karirhubLevel) {
      case 20 -> SMP;
      case 30 -> SMA;
      case 40 -> D1;
      case 50 -> S1;
      default -> null;
    };
  }

  /**
   * By {@link #level()}.
   *
   * @throws IllegalArgumentException outside 0 to 13
   */
  public static Education ofLevel(int level) {
    for (Education education : values()) {
      if (education.level == level) {
        return education;
      }
    }
    throw new IllegalArgumentException("no level of education " + level);
  }
}
