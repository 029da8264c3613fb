package id.antarkerja.matching;

import java.util.List;

/**
 * A sentence that isn't written yet: text key and the values that fill it. The page names the
 * skills, occupations and places, and formats the money, in the reader's language.
 */
public record Evidence(String code, List<Value> values) {
  public Evidence {
    values = List.copyOf(values);
  }

  static Evidence of(String code, Value... values) {
    return new Evidence(code, List.of(values));
  }

  /** Text key. */
  public String key() {
    return "matching.evidence." + code;
  }

  /** What a text can be filled with. */
  public sealed interface Value {}

  public record Whole(long number) implements Value {}

  /** Rupiah a month. */
  public record Rupiah(long amount) implements Value {}

  /** KKNI level, 0 to 9. */
  public record Level(int kkni) implements Value {}

  public record Occupation(short group) implements Value {}

  /** Codes of the vocabulary, the weightiest first. */
  public record Skills(List<Short> codes) implements Value {
    public Skills {
      codes = List.copyOf(codes);
    }
  }

  /** Work type code, 1 to 7. */
  public record WorkType(int code) implements Value {}

  /** Accommodation needs, one bit each. */
  public record Needs(int bits) implements Value {}
}
