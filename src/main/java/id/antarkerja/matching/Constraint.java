package id.antarkerja.matching;

import java.util.Locale;

/** What must hold before a score counts. Each fails on a stated value only, never on silence. */
public enum Constraint {
  NOT_OPEN,
  NO_SEAT,
  LICENCE_MISSING,
  EDUCATION_BELOW,
  WAGE_BELOW_FLOOR,
  OUT_OF_REACH,
  WORK_TYPE_REFUSED,
  NEED_NOT_MET;

  /** Text key of the reason that is shown when it fails. */
  public String key() {
    return "matching.constraint." + name().toLowerCase(Locale.ROOT);
  }
}
