package id.antarkerja.placements;

/** Why a placement did not happen. */
public enum CancelReason {
  NOT_TRUE,
  PERSON_DID_NOT_START,
  EMPLOYER_TOOK_BACK
}
