package id.antarkerja.trust;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every canary that was let out in this run, for the search at its end. */
final class CanaryCage {
  private static final List<Canary> OUT = new CopyOnWriteArrayList<>();

  private CanaryCage() {}

  static void add(List<Canary> canaries) {
    OUT.addAll(canaries);
  }

  static List<Canary> out() {
    return List.copyOf(OUT);
  }
}
