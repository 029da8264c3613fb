package id.antarkerja.trust;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A form that takes something in.
 *
 * @param action with placeholders, as in {@code authz.yaml}
 * @param valid what it takes as it is
 * @param texts fields of text, with the most characters they take
 * @param required of the texts
 */
record Target(
    String name,
    Who who,
    String action,
    Map<String, String> valid,
    Map<String, Integer> texts,
    List<String> required,
    List<String> numbers,
    List<String> dates,
    List<String> choices,
    List<String> lookups,
    List<String> ids,
    boolean keyed) {

  boolean versioned() {
    return valid.containsKey("_version");
  }

  String anyField() {
    return Stream.of(texts.keySet(), choices, ids)
        .flatMap(Collection::stream)
        .findFirst()
        .orElseThrow();
  }
}
