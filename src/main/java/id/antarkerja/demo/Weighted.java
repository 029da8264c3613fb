package id.antarkerja.demo;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Values that are drawn as often as their weights say. */
final class Weighted<T> {
  private final List<T> values;
  private final double[] upTo;

  private Weighted(List<T> values, double[] upTo) {
    this.values = values;
    this.upTo = upTo;
  }

  static <T> Weighted<T> by(List<T> values, ToDoubleFunction<T> weight) {
    double[] upTo = new double[values.size()];
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      sum += weight.applyAsDouble(values.get(i));
      upTo[i] = sum;
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException("nothing to draw from");
    }
    return new Weighted<>(List.copyOf(values), upTo);
  }

  T draw(Draw draw) {
    int found = Arrays.binarySearch(upTo, draw.share() * upTo[upTo.length - 1]);
    return values.get(Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1));
  }
}
