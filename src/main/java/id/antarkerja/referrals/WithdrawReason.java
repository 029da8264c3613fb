package id.antarkerja.referrals;

/** Why a referral is taken back. */
public enum WithdrawReason {
  PERSON_WITHDREW,
  MISTAKE,
  CONSENT_WITHDRAWN,
  /** Set by the system when the vacancy closes. */
  VACANCY_CLOSED
}
