package id.antarkerja.trust;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds any of many canaries in one pass over a long text. */
final class Canaries {
  /** The shortest token there is. */
  private static final int HEAD = 8;

  private final boolean[] begins = new boolean[1 << 16];
  private final Map<String, List<Canary>> byHead = new HashMap<>();

  private final List<Canary> all;

  Canaries(List<Canary> all) {
    this.all = all;
    for (Canary canary : all) {
      String head = canary.token().substring(0, HEAD);
      begins[hash(head, 0)] = true;
      byHead.computeIfAbsent(head, h -> new ArrayList<>()).add(canary);
    }
  }

  List<Canary> all() {
    return all;
  }

  /** Those that stand in a squeezed text. */
  Set<Canary> in(String text) {
    Set<Canary> found = new LinkedHashSet<>();
    for (int i = 0; i + HEAD <= text.length(); i++) {
      if (begins[hash(text, i)]) {
        for (Canary canary : byHead.getOrDefault(text.substring(i, i + HEAD), List.of())) {
          if (text.startsWith(canary.token(), i)) {
            found.add(canary);
          }
        }
      }
    }
    return found;
  }

  private static int hash(String text, int at) {
    int hash = text.charAt(at);
    for (int i = 1; i < 5; i++) {
      hash = hash * 31 + text.charAt(at + i);
    }
    return hash & 0xffff;
  }
}
