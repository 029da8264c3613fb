package id.antarkerja.trust;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every canary that was let out in this run, for the search at its end. */
public final class CanaryCage {
  private static final List<Canary> OUT = new CopyOnWriteArrayList<>();
  private static final Set<String> BESIDE = ConcurrentHashMap.newKeySet();

  private CanaryCage() {}

  static void add(List<Canary> canaries) {
    OUT.addAll(canaries);
  }

  static List<Canary> out() {
    return List.copyOf(OUT);
  }

  /** Somebody's name was sent to a program that runs beside the tests and is killed by them. */
  public static void sentBeside(String name) {
    BESIDE.add(name);
  }

  static Set<String> namesBeside() {
    return Set.copyOf(BESIDE);
  }
}
