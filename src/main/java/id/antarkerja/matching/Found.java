package id.antarkerja.matching;

import java.util.List;

/**
 * @param best from the best to the worst, checked against the registries
 * @param eligible how many no constraint excludes, and the asker may see
 */
public record Found<M>(List<M> best, int eligible) {
  public Found {
    best = List.copyOf(best);
  }
}
