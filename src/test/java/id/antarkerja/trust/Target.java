package id.antarkerja.trust;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A form that takes something in, and what it takes. */
final class Target {
  private final String name;
  private final Who who;
  private final String action;
  private final boolean keyed;
  private boolean opened;
  private final Map<String, String> valid = new LinkedHashMap<>();
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final Map<Field, List<String>> fields = new LinkedHashMap<>();

  /** What a field takes; what it does not take is {@link Poison}'s. */
  enum Field {
    REQUIRED,
    NUMBER,
    DECIMAL,
    DATE,
    MOMENT,
    EMAIL,
    PHONE,
    CHOICE,
    LOOKUP,
    ID
  }

  private Target(String name, Who who, String action, boolean keyed) {
    this.name = name;
    this.who = who;
    this.action = action;
    this.keyed = keyed;
  }

  /**
   * @param action with placeholders, as in {@code authz.yaml}
   */
  static Target of(String name, Who who, String action) {
    return new Target(name, who, action, true);
  }

  /** Of a form that may be sent twice. */
  static Target unkeyed(String name, Who who, String action) {
    return new Target(name, who, action, false);
  }

  /** Of a page that shows what is stored: sent back as it is, but for what is valid here. */
  Target opened() {
    opened = true;
    return this;
  }

  /** What it takes as it is: names and values by turns. */
  Target valid(String... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      valid.put(pairs[i], pairs[i + 1]);
    }
    return this;
  }

  /** A field of text, with the most characters it takes. */
  Target text(String field, int longest) {
    texts.put(field, longest);
    return this;
  }

  Target with(Field kind, String... names) {
    fields.computeIfAbsent(kind, k -> new ArrayList<>()).addAll(List.of(names));
    return this;
  }

  String name() {
    return name;
  }

  Who who() {
    return who;
  }

  String action() {
    return action;
  }

  boolean keyed() {
    return keyed;
  }

  boolean isOpened() {
    return opened;
  }

  boolean versioned() {
    return opened || valid.containsKey("_version");
  }

  Map<String, String> valid() {
    return valid;
  }

  Map<String, Integer> texts() {
    return texts;
  }

  List<String> of(Field kind) {
    return fields.getOrDefault(kind, List.of());
  }

  /** One that bytes are put into; of a button one that it does not have. */
  String anyField() {
    return Stream.of(texts.keySet(), of(Field.CHOICE), of(Field.ID))
        .flatMap(Collection::stream)
        .findFirst()
        .orElseGet(() -> valid.keySet().stream().findFirst().orElse("x"));
  }
}
