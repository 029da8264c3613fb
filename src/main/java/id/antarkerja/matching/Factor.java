package id.antarkerja.matching;

import java.util.Locale;

/** The parts of the score, in the order in which every explanation shows them. */
public enum Factor {
  SKILLS,
  OCCUPATION,
  REGION,
  WAGE,
  EDUCATION,
  EXPERIENCE,
  CONDITIONS,
  FRESHNESS;

  /** Text key of its name. */
  public String key() {
    return "matching.factor." + name().toLowerCase(Locale.ROOT);
  }
}
