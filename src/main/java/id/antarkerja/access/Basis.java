package id.antarkerja.access;

/** Why another office may see a person; the strongest comes first. */
public enum Basis {
  /** The person moved there. */
  TRANSFER,
  /** The person agreed to be seen there. */
  CONSENT,
  /** The person agreed to be put forward for a vacancy there. */
  REFERRAL,
  /** Nobody agreed: an officer gave a reason, for an hour, under review. */
  BREAK_GLASS
}
