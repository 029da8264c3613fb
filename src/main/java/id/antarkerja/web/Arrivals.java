package id.antarkerja.web;

import java.util.HashMap;
import java.util.Map;

/**
 * Bodies that are still on their way: they hold a thread each, so only so many at once, and of one
 * address only some of them. A body that comes as fast as the line allows is never in the way.
 */
final class Arrivals {
  private final int most;
  private final int mostOfOne;
  private final Map<String, Integer> byAddress = new HashMap<>();
  private int all;

  Arrivals(int most, int mostOfOne) {
    this.most = most;
    this.mostOfOne = mostOfOne;
  }

  /** Whether it may come in; then {@link #leave} follows. */
  synchronized boolean enter(String address) {
    int ofThis = byAddress.getOrDefault(address, 0);
    if (all >= most || ofThis >= mostOfOne) {
      return false;
    }
    all++;
    byAddress.put(address, ofThis + 1);
    return true;
  }

  synchronized void leave(String address) {
    all--;
    byAddress.computeIfPresent(address, (a, n) -> n == 1 ? null : n - 1);
  }

  synchronized int now() {
    return all;
  }
}
