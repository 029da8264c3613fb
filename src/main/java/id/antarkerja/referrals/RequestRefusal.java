package id.antarkerja.referrals;

/** Why the home office does not refer the person behind a card. */
public enum RequestRefusal {
  NOT_REACHED,
  NOT_INTERESTED,
  NOT_AVAILABLE,
  NOT_FITTING
}
