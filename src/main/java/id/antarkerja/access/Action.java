package id.antarkerja.access;

/** What somebody wants to do with a person. */
public enum Action {
  /** By a number that somebody has in hand: it says at most that the person is held elsewhere. */
  FIND,
  /** One line in a list. */
  LIST,
  /** The file, as far as the tier goes. */
  READ,
  /** Phone, e-mail and, as far as the tier goes, NIK in full. */
  REVEAL,
  /** Where two people look the same, or a vacancy fits. */
  MATCH,
  /** Put forward for a vacancy, and everything that follows with the person. */
  REFER,
  /** Say that the person works somewhere. */
  PLACE,
  /** Report, renew and end the AK/I card. */
  SERVE,
  /** The card itself, with the NIK. */
  PRINT_CARD,
  CHANGE,
  /** Write a protected note; who reads one is on its own list. */
  NOTE
}
