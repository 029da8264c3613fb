package id.antarkerja.partners;

/** By which door somebody comes: with an officer's account, or as a contact of an employer. */
public enum SeatKind {
  OFFICER,
  CONTACT
}
