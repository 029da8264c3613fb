package id.antarkerja.classifications;

import java.util.List;
import java.util.function.IntFunction;

/** Turns what a search found into one code, several to ask about, or none. */
final class Resolving {
  private Resolving() {}

  /** "Padang Lawas Utara" is nearer to that name than to Padang Lawas in Sumatera Utara. */
  static List<SearchIndex.Hit> closest(List<SearchIndex.Hit> hits) {
    double best = hits.stream().mapToDouble(SearchIndex.Hit::score).max().orElse(0);
    return hits.stream().filter(hit -> hit.score() > best - 1e-6).toList();
  }

  /** One exact hit is the answer; a text that only comes close is asked about. */
  static <T> Resolved<T> of(
      List<SearchIndex.Hit> exact, List<SearchIndex.Hit> all, IntFunction<T> meaning) {
    if (exact.size() == 1) {
      return new Resolved.Found<>(meaning.apply(exact.getFirst().entry()));
    }
    List<SearchIndex.Hit> asked = exact.isEmpty() ? all : exact;
    return asked.isEmpty()
        ? new Resolved.None<>()
        : new Resolved.Several<>(asked.stream().map(hit -> meaning.apply(hit.entry())).toList());
  }
}
