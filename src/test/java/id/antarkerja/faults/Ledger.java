package id.antarkerja.faults;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the clients know: each write with its key, and whether it was acknowledged. */
final class Ledger {
  /**
   * @param name nobody else's, so that the database can be asked how often it came in
   * @param location what the first answer said
   */
  record Acknowledged(String key, String name, String location) {}

  private final ConcurrentLinkedQueue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();

  void acknowledged(String key, String name, String location) {
    acknowledged.add(new Acknowledged(key, name, location));
  }

  int size() {
    return acknowledged.size();
  }

  /** Acknowledged, and not there. */
  List<String> lost(Map<String, Integer> inDatabase) {
    return acknowledged.stream()
        .map(Acknowledged::name)
        .filter(name -> !inDatabase.containsKey(name))
        .toList();
  }

  /** There more than once. */
  static List<String> doubled(Map<String, Integer> inDatabase) {
    return inDatabase.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }
}
