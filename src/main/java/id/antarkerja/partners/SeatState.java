package id.antarkerja.partners;

/** How a seat stands; only the first two can become something else. */
public enum SeatState {
  INVITED,
  SEATED,
  DECLINED,
  /** Nobody answered in time. */
  EXPIRED,
  /** The invitation was taken back. */
  CANCELLED,
  LEFT,
  REMOVED,
  /** The holder works there no more, or may not sign in. */
  ENDED;

  String textKey() {
    return "partners.seat." + name();
  }
}
