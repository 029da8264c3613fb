package id.antarkerja.referrals;

/** Whose answer is awaited. */
public enum DueSide {
  PERSON,
  EMPLOYER
}
