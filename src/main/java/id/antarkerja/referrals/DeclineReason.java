package id.antarkerja.referrals;

/** Why a person says no to a vacancy. */
public enum DeclineReason {
  WAGE,
  DISTANCE,
  HOURS,
  KIND_OF_WORK,
  ALREADY_WORKING,
  FAMILY,
  NOT_REACHED,
  OTHER
}
