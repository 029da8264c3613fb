package id.antarkerja.jobseekers;

import id.antarkerja.kernel.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a NIK and what else was written disagree. Never a refusal: the officer looks at the card
 * and says so (a few valid NIKs do not match; regencies have been split and renamed).
 */
record NikCheck(Nik.Decoded decoded, List<Doubt> doubts) {
  enum Doubt {
    SEX,
    BIRTH_DATE,
    OLD_REGION;

    String textKey() {
      return "jobseekers.nik.doubt." + name();
    }
  }

  /**
   * @param regionKnown whether today's list has the regency of the first registration
   */
  static NikCheck of(
      Nik nik,
      @Nullable Sex sex,
      @Nullable LocalDate bornOn,
      LocalDate today,
      boolean regionKnown) {
    Nik.Decoded decoded = nik.decoded(today);
    List<Doubt> doubts = new ArrayList<>();
    if (sex != null && sex != decoded.sex()) {
      doubts.add(Doubt.SEX);
    }
    if (bornOn != null && !bornOn.equals(decoded.bornOn())) {
      doubts.add(Doubt.BIRTH_DATE);
    }
    if (!regionKnown) {
      doubts.add(Doubt.OLD_REGION);
    }
    return new NikCheck(decoded, doubts);
  }

  boolean doubts(Doubt doubt) {
    return doubts.contains(doubt);
  }

  /** An old region code is only told; the others are asked about. */
  boolean asks() {
    return doubts(Doubt.SEX) || doubts(Doubt.BIRTH_DATE);
  }
}
