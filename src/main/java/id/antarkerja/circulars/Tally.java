package id.antarkerja.circulars;

import java.util.Map;

/** How many recipients stand how; every number is the length of the list behind it. */
public record Tally(Map<Standing, Integer> counts) {

  public int of(Standing standing) {
    return counts.getOrDefault(standing, 0);
  }

  /** All who count. */
  public int counted() {
    return counts.entrySet().stream()
        .filter(one -> one.getKey().counts())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** Who counts and is not done. */
  public int open() {
    return counted() - of(Standing.DONE);
  }
}
