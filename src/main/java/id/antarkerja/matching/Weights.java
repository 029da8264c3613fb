package id.antarkerja.matching;

import id.antarkerja.kernel.Digests;
import java.util.HexFormat;
import java.util.List;

/**
 * How much each factor counts, in points of a hundred, in the order of {@link Factor}. Immutable;
 * its name is the hash of its numbers, so that a stored result says which weights made it.
 */
public record Weights(List<Integer> points) {
  public static final Weights DEFAULT = new Weights(List.of(30, 25, 12, 9, 7, 6, 6, 5));

  /**
   * @throws IllegalArgumentException unless there is one weight of 0 or more per factor and they
   *     add up to 100
   */
  public Weights {
    points = List.copyOf(points);
    if (points.size() != Factor.values().length) {
      throw new IllegalArgumentException("one weight per factor, not " + points.size());
    }
    if (points.stream().anyMatch(weight -> weight < 0)) {
      throw new IllegalArgumentException("a weight is never negative: " + points);
    }
    int sum = points.stream().mapToInt(Integer::intValue).sum();
    if (sum != 100) {
      throw new IllegalArgumentException("weights add up to 100, not " + sum);
    }
  }

  public int of(Factor factor) {
    return points.get(factor.ordinal());
  }

  /** Twelve hexadecimal digits; equal for equal weights on every machine. */
  public String name() {
    return HexFormat.of().formatHex(Digests.sha256("weights/1:" + points), 0, 6);
  }
}
