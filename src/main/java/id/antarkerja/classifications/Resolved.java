package id.antarkerja.classifications;

import java.util.List;

/** What a typed text means when nobody chose from a list: one code, several to ask about, none. */
public sealed interface Resolved<T> {
  record Found<T>(T code) implements Resolved<T> {}

  /** At most {@link Classifications#MAX_HITS}, best first. */
  record Several<T>(List<T> codes) implements Resolved<T> {}

  record None<T>() implements Resolved<T> {}
}
