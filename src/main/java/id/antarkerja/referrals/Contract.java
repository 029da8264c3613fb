package id.antarkerja.referrals;

/** Fixed-term (PKWT) or permanent (PKWTT), as the labour law has it. */
public enum Contract {
  PKWT,
  PKWTT
}
