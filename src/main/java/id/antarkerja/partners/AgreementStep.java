package id.antarkerja.partners;

/** What a party does with an agreement. */
public enum AgreementStep {
  PROPOSE,
  AGREE,
  /** Back to a draft: what others said yes to counts no more. */
  REOPEN,
  WITHDRAW,
  FULFIL,
  END;

  boolean needsReason() {
    return this == WITHDRAW || this == END;
  }

  String textKey() {
    return "partners.step." + name();
  }
}
