package id.antarkerja.referrals;

/** Every state of a referral and every allowed step. */
public enum ReferralStatus {
  /** The person is asked; their clock runs. */
  PROPOSED,
  /** The person agreed and consented to send data to this employer; the letter may be written. */
  AGREED,
  DECLINED,
  /** The employer has the letter; their clock runs. */
  LETTER_ISSUED,
  INTERVIEW,
  /** The employer says yes; the placement waits for the other side. */
  OFFERED,
  HIRED,
  NOT_HIRED,
  NO_SHOW,
  WITHDRAWN,
  /** The employer never answered; a late answer is still heard. */
  NO_FEEDBACK;

  /**
   * An interview may be moved to another day; one who was hired and never started was not hired
   * after all.
   */
  public boolean mayBecome(ReferralStatus next) {
    return switch (this) {
      case PROPOSED -> next == AGREED || next == DECLINED || next == WITHDRAWN;
      case AGREED ->
          next == LETTER_ISSUED || next == HIRED || next == DECLINED || next == WITHDRAWN;
      case LETTER_ISSUED ->
          next == INTERVIEW
              || next == OFFERED
              || next == HIRED
              || next == NOT_HIRED
              || next == NO_SHOW
              || next == WITHDRAWN
              || next == NO_FEEDBACK;
      case INTERVIEW ->
          next == INTERVIEW
              || next == OFFERED
              || next == HIRED
              || next == NOT_HIRED
              || next == NO_SHOW
              || next == WITHDRAWN
              || next == NO_FEEDBACK;
      case OFFERED -> next == HIRED || next == NOT_HIRED || next == NO_SHOW || next == WITHDRAWN;
      case NO_FEEDBACK ->
          next == INTERVIEW
              || next == OFFERED
              || next == HIRED
              || next == NOT_HIRED
              || next == NO_SHOW
              || next == WITHDRAWN;
      case HIRED -> next == NOT_HIRED;
      case DECLINED, NOT_HIRED, NO_SHOW, WITHDRAWN -> false;
    };
  }

  /** Somebody still has to do something. */
  public boolean isOpen() {
    return switch (this) {
      case PROPOSED, AGREED, LETTER_ISSUED, INTERVIEW, OFFERED -> true;
      case DECLINED, HIRED, NOT_HIRED, NO_SHOW, WITHDRAWN, NO_FEEDBACK -> false;
    };
  }

  /** The employer may answer by their link. */
  public boolean awaitsEmployer() {
    return this == LETTER_ISSUED || this == INTERVIEW || this == NO_FEEDBACK;
  }

  /** Whether the employer sees who it is about; after the end nothing is shown any more. */
  public boolean showsPerson() {
    return isOpen() || awaitsEmployer();
  }

  public String textKey() {
    return "referrals.status." + name();
  }

  /** How a tag of this state is coloured. */
  public String tone() {
    return switch (this) {
      case HIRED, OFFERED -> "pos";
      case PROPOSED, AGREED -> "warn";
      case LETTER_ISSUED, INTERVIEW -> "info";
      case DECLINED, NOT_HIRED, NO_SHOW, WITHDRAWN, NO_FEEDBACK -> "";
    };
  }
}
