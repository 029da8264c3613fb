package id.antarkerja.placements;

/**
 * Local, between provinces, or abroad (AKL, AKAD, AKAN). Proposed from the two places, decided by
 * the officer.
 */
public enum PlacementScope {
  AKL,
  AKAD,
  AKAN;

  /**
   * From codes of home and place of work: the same province is local. Vacancies have a place in the
   * country, so "abroad" is never proposed, only decided.
   */
  public static PlacementScope proposed(String homeRegion, String workRegion) {
    boolean sameProvince =
        homeRegion.length() >= 2
            && workRegion.length() >= 2
            && homeRegion.substring(0, 2).equals(workRegion.substring(0, 2));
    return sameProvince ? AKL : AKAD;
  }
}
