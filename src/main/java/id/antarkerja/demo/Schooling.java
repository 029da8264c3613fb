package id.antarkerja.demo;

import id.antarkerja.classifications.Education;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Education as published, with nobody too young for a diploma. */
record Schooling(@Nullable Education level, @Nullable String major, @Nullable Integer graduated) {
  /** Share of the published ages that is 22 or older. */
  private static final double GROWN = 0.571;

  private static final int GROWN_FROM = 22;
  private static final List<String> VOCATIONS =
      List.of(
          "Teknik Pemesinan",
          "Teknik Kendaraan Ringan",
          "Teknik Sepeda Motor",
          "Teknik Komputer dan Jaringan",
          "Akuntansi",
          "Otomatisasi Perkantoran",
          "Tata Busana",
          "Tata Boga",
          "Farmasi",
          "Perhotelan",
          "Teknik Elektronika Industri",
          "Bisnis Daring dan Pemasaran");
  private static final List<String> SUBJECTS =
      List.of(
          "Manajemen",
          "Akuntansi",
          "Teknik Industri",
          "Teknik Informatika",
          "Pendidikan Guru SD",
          "Ilmu Hukum",
          "Keperawatan",
          "Agribisnis",
          "Ilmu Komunikasi",
          "Teknik Mesin");

  /**
   * @param age whole years on the day of registration
   * @param year of the registration
   */
  static Schooling draw(Draw draw, int age, int year) {
    Education level = level(draw, age);
    if (level == null) {
      return new Schooling(null, null, null);
    }
    int leaving = leavingAge(level);
    Integer graduated = age >= leaving ? Integer.valueOf(year - age + leaving) : null;
    return new Schooling(level, major(draw, level), graduated);
  }

  private static @Nullable Education level(Draw draw, int age) {
    double share = draw.share() - Published.EDUCATION_UNKNOWN;
    if (share < 0) {
      return null;
    }
    if ((share -= Published.UP_TO_SD) < 0) {
      return draw.chance(0.15) ? Education.NONE : Education.SD;
    }
    if ((share -= Published.SMP) < 0) {
      return Education.SMP;
    }
    if (age >= GROWN_FROM) {
      if ((share -= Published.DIPLOMA / GROWN) < 0) {
        return draw.chance(0.88) ? Education.D3 : draw.of(Education.D1, Education.D1, Education.D2);
      }
      if (share < Published.UNIVERSITY / GROWN) {
        return university(draw, age);
      }
    }
    return draw.chance(Published.SMK_OF_UPPER_SECONDARY) ? Education.SMK : Education.SMA;
  }

  private static Education university(Draw draw, int age) {
    double share = draw.share();
    if (share < 0.07) {
      return Education.D4;
    }
    return share > 0.95 && age >= 26
        ? draw.of(Education.S2, Education.S2, Education.PROFESI)
        : Education.S1;
  }

  private static int leavingAge(Education level) {
    return switch (level) {
      case NONE -> 10;
      case SD -> 12;
      case SMP -> 15;
      case SMA, SMK -> 18;
      case D1 -> 19;
      case D2 -> 20;
      case D3 -> 21;
      case D4, S1 -> 22;
      case PROFESI -> 24;
      case S2, SPESIALIS -> 25;
      case S3 -> 28;
    };
  }

  private static @Nullable String major(Draw draw, Education level) {
    if (level == Education.SMK) {
      return draw.of(VOCATIONS);
    }
    if (level == Education.SMA) {
      return draw.of("IPA", "IPS");
    }
    return level.compareTo(Education.SMA) > 0 ? draw.of(SUBJECTS) : null;
  }
}
