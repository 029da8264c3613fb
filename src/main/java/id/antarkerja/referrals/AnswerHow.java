package id.antarkerja.referrals;

/** How the person's answer reached the officer who records it. */
public enum AnswerHow {
  COUNTER,
  PHONE
}
