package id.antarkerja.placements;

/** By what the other side confirms. */
public enum ConfirmedHow {
  PERSON_SAYS,
  EMPLOYER_SAYS,
  /** Through the employer's own link. */
  EMPLOYER_LINK,
  CONTRACT_SEEN,
  PAYSLIP_SEEN;

  /** Papers speak for both; a word only for the side that has not spoken yet. */
  public boolean confirms(Side reportedBy) {
    return switch (this) {
      case PERSON_SAYS -> reportedBy == Side.EMPLOYER;
      case EMPLOYER_SAYS, EMPLOYER_LINK -> reportedBy == Side.PERSON;
      case CONTRACT_SEEN, PAYSLIP_SEEN -> true;
    };
  }
}
