package id.antarkerja.access;

/** Kinds of field in a person's file, with their tier. */
public enum Field {
  NAME(Tier.INTERNAL),
  PROFILE(Tier.INTERNAL),
  PHONE(Tier.CONTACT),
  EMAIL(Tier.CONTACT),
  /** Day and place; the age alone is part of the profile. */
  BIRTH(Tier.CONTACT),
  NIK(Tier.SENSITIVE),
  ADDRESS(Tier.SENSITIVE),
  NEEDS(Tier.SENSITIVE),
  /** Religion and marital status: kept because the card has them, shown on it alone. */
  BELIEF(Tier.SENSITIVE),
  CONSENTS(Tier.SENSITIVE),
  /** Dated facts of the registration. */
  HISTORY(Tier.SENSITIVE);

  private final Tier tier;

  Field(Tier tier) {
    this.tier = tier;
  }

  public Tier tier() {
    return tier;
  }
}
