package id.antarkerja.placements;

/** Why somebody no longer works there. */
public enum EndReason {
  CONTRACT_OVER,
  RESIGNED,
  DISMISSED,
  LAID_OFF,
  OTHER
}
