package id.antarkerja.matching;

import java.util.List;

/**
 * The best, by score from high to low and then by number from low to high.
 *
 * @param eligible how many there are in all that no constraint excludes
 */
public record Matches(List<Match> best, int eligible) {
  public Matches {
    best = List.copyOf(best);
  }
}
