package id.antarkerja.web;

import id.antarkerja.kernel.NetworkRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many hold a thread at once, counted by whence they come. */
final class Crowd {
  private final Map<String, Integer> inside = new HashMap<>();

  /** What somebody counts towards, and how many of it there may be. */
  record Share(String of, int most) {
    static Share ofAll(int most) {
      return new Share("", most);
    }

    static Share ofAddress(String address, int most) {
      return new Share(address, most);
    }

    /** Neighbours count together; inside a house everybody has one of their own. */
    static Share ofNetwork(String address, int most) {
      String range = NetworkRange.of(address);
      return new Share("net " + (range.isEmpty() ? address : range), most);
    }

    /** The networks that one customer may have together: a /48 of IPv6. */
    static Share ofSite(String address, int most) {
      String site = NetworkRange.site(address);
      return new Share("site " + (site.isEmpty() ? address : site), most);
    }
  }

  /** Whether there is room in each of these; then {@link #leave} follows. */
  synchronized boolean enter(List<Share> shares) {
    if (shares.stream().anyMatch(share -> inside.getOrDefault(share.of(), 0) >= share.most())) {
      return false;
    }
    shares.forEach(share -> inside.merge(share.of(), 1, Integer::sum));
    return true;
  }

  synchronized void leave(List<Share> shares) {
    shares.forEach(share -> inside.computeIfPresent(share.of(), (of, n) -> n == 1 ? null : n - 1));
  }
}
