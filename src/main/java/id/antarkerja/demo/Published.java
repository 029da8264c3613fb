package id.antarkerja.demo;

import id.antarkerja.classifications.Education;
import java.util.List;

/**
 * Published shares that the invented country follows. Unless said otherwise: Karirhub 2024
 * (Kemnaker, Satudata Ketenagakerjaan and SPARK24).
 */
final class Published {
  private Published() {}

  /** Registered jobseekers by age; the last group is cut at 64. */
  static final Weighted<Ages> AGES =
      Weighted.by(
          List.of(
              new Ages(15, 19, 172_676),
              new Ages(20, 24, 177_232),
              new Ages(25, 29, 84_702),
              new Ages(30, 34, 53_154),
              new Ages(35, 39, 38_892),
              new Ages(40, 44, 26_329),
              new Ages(45, 49, 10_168),
              new Ages(50, 54, 4_240),
              new Ages(55, 59, 935),
              new Ages(60, 64, 310)),
          Ages::persons);

  /** Jobseekers of 2024 who stated no education: 126,940 of 568,638. */
  static final double EDUCATION_UNKNOWN = 0.2232;

  static final double UP_TO_SD = 0.0246;
  static final double SMP = 0.0664;
  static final double DIPLOMA = 0.0213;
  static final double UNIVERSITY = 0.1072;

  /** SMK among those of SMA and SMK. */
  static final double SMK_OF_UPPER_SECONDARY = 0.520;

  /** Years of experience: upper bounds and shares. */
  static final Weighted<Years> EXPERIENCE =
      Weighted.by(
          List.of(
              new Years(0, 0, 479_705),
              new Years(1, 1, 35_625),
              new Years(2, 4, 37_951),
              new Years(5, 7, 8_083),
              new Years(8, 10, 2_721),
              new Years(11, 20, 4_553)),
          Years::persons);

  /** Registrations by month of the year, in thousands. */
  static final double[] BY_MONTH = {
    40.3, 30.9, 29.8, 43.1, 97.3, 56.2, 60.3, 49.1, 42.1, 46.5, 37.1, 36.0
  };

  /** Openings by KBJI major group 1 to 9. */
  static final double[] OPENINGS = {
    5_446, 22_294, 21_226, 16_142, 67_104, 275, 9_001, 52_206, 58_469
  };

  /** Median lowest wage by KBJI major group 1 to 9, in million rupiah a month. */
  static final double[] WAGE_FROM = {5.07, 3.50, 3.03, 3.00, 2.73, 4.50, 3.43, 2.89, 2.80};

  /** Median highest wage, likewise. */
  static final double[] WAGE_TO = {6.07, 5.00, 4.20, 3.81, 3.73, 6.00, 4.50, 3.89, 3.81};

  /** Lowest education asked, by openings. */
  static final Weighted<Asked> EDUCATION_ASKED =
      Weighted.by(
          List.of(
              new Asked(Education.SD, 28_338),
              new Asked(Education.SMP, 66_402),
              new Asked(Education.SMA, 62_488),
              new Asked(Education.SMK, 66_462),
              new Asked(Education.D3, 14_995),
              new Asked(Education.S1, 13_478)),
          Asked::openings);

  /** Openings for women alone and for men alone; the others are for both. */
  static final double WOMEN_ONLY = 0.153;

  static final double MEN_ONLY = 0.057;

  record Ages(int from, int to, int persons) {}

  record Years(int from, int to, int persons) {}

  record Asked(Education level, int openings) {}
}
