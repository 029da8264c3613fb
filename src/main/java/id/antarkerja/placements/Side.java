package id.antarkerja.placements;

/** Who said first that somebody works. */
public enum Side {
  PERSON,
  EMPLOYER
}
