package id.antarkerja.community.topics;

import id.antarkerja.officers.registry.Specialism;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a topic is about: the parts of an officer's work and what the Community of Practice meets
 * for (domain reference 1.4 and 2.4 to 2.14).
 */
public enum Area {
  PLACEMENT(Specialism.CASE_MANAGEMENT),
  GUIDANCE(Specialism.CAREER_GUIDANCE),
  JOB_ANALYSIS(Specialism.JOB_ANALYSIS),
  EMPLOYERS(Specialism.JOB_CANVASSING),
  LABOUR_MARKET_INFORMATION(Specialism.LABOUR_MARKET_INFORMATION),
  DISABILITY(Specialism.DISABILITY),
  VULNERABLE(Specialism.WOMEN_HEADS_OF_HOUSEHOLD),
  YOUTH(Specialism.SCHOOL_TO_WORK),
  MIGRANT_WORKERS(Specialism.MIGRANT_WORKERS),
  UNEMPLOYMENT_BENEFIT(Specialism.UNEMPLOYMENT_BENEFIT),
  TRAINING(Specialism.TRAINING_LINKS),
  JOB_FAIRS(Specialism.JOB_FAIRS),
  DIGITAL(null),
  PROFESSION(null);

  private final @Nullable Specialism specialism;

  Area(@Nullable Specialism specialism) {
    this.specialism = specialism;
  }

  /** Who has this specialism is asked first; null where there is none. */
  @Nullable Specialism specialism() {
    return specialism;
  }

  public String textKey() {
    return "topics.area." + name();
  }

  static @Nullable Area of(String code) {
    return Stream.of(values()).filter(one -> one.name().equals(code)).findFirst().orElse(null);
  }
}
