package id.antarkerja.matching;

import id.antarkerja.access.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which office holds each person, and whether other offices may see the anonymous card: two bytes a
 * person, beside the engine's columns because they decide on sight and never on a score.
 */
final class Homes {
  private static final int PAGE = 1 << 12;

  private final Map<String, Short> codes = new HashMap<>();
  private final List<String> territories = new ArrayList<>();
  private volatile short[][] pages = new short[0][];

  synchronized void put(long seq, String territory, boolean shown) {
    int page = Math.toIntExact(seq / PAGE);
    if (page >= pages.length) {
      short[][] longer = Arrays.copyOf(pages, page + 1);
      for (int p = pages.length; p < longer.length; p++) {
        longer[p] = new short[PAGE];
      }
      pages = longer;
    }
    short code = codes.computeIfAbsent(territory, this::added);
    pages[page][(int) (seq % PAGE)] = shown ? code : (short) -code;
  }

  private short added(String territory) {
    territories.add(territory);
    if (territories.size() >= Short.MAX_VALUE) {
      throw new IllegalStateException("more offices than two bytes can tell apart");
    }
    return (short) territories.size();
  }

  /** Own people, and of others those who agreed to the card. */
  synchronized Filter.Sight of(Scope scope) {
    boolean[] own = new boolean[territories.size() + 1];
    for (int i = 0; i < territories.size(); i++) {
      own[i + 1] = scope.contains(territories.get(i));
    }
    return seq -> {
      int page = (int) (seq / PAGE);
      short[][] now = pages;
      int home = page < now.length ? now[page][(int) (seq % PAGE)] : 0;
      return home > 0 || (-home < own.length && own[-home]);
    };
  }
}
