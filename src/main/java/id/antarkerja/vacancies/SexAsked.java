package id.antarkerja.vacancies;

import id.antarkerja.kernel.Sex;

/**
 * What the employer asked for, kept for IPK III/1 part II only: never published, never a filter. LP
 * means open to both.
 */
public enum SexAsked {
  L,
  P,
  LP;

  static SexAsked of(@org.jspecify.annotations.Nullable Sex sex) {
    if (sex == null) {
      return LP;
    }
    return sex == Sex.L ? L : P;
  }
}
