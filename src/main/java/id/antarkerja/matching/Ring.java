package id.antarkerja.matching;

/** The score as people see it: 0 to 100, and how its parts add up to exactly that. */
final class Ring {
  private Ring() {}

  /** {@code score} 0 to 25,500; rounded to the nearest (255 is odd: there is no half). */
  static int of(int score) {
    return (2 * score + 255) / 510;
  }

  /**
   * Points per factor by largest remainder (the earlier factor first among equals): they add up to
   * the ring of the sum, and none exceeds its own weight.
   */
  static int[] points(int[] contributions) {
    int[] points = new int[contributions.length];
    int score = 0;
    int given = 0;
    for (int f = 0; f < points.length; f++) {
      score += contributions[f];
      points[f] = contributions[f] / 255;
      given += points[f];
    }
    boolean[] raised = new boolean[points.length];
    for (int rest = of(score) - given; rest > 0; rest--) {
      int best = -1;
      for (int f = 0; f < points.length; f++) {
        if (!raised[f] && (best < 0 || contributions[f] % 255 > contributions[best] % 255)) {
          best = f;
        }
      }
      raised[best] = true;
      points[best]++;
    }
    return points;
  }
}
