package id.antarkerja.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The capitals that a name's words begin with; words that begin with no letter have none. */
public final class FirstLetters {
  private FirstLetters() {}

  /** "Siti Nur Rahmawati" and 2 is S, N. */
  public static List<String> of(String name, int most) {
    return Arrays.stream(name.strip().split("\\s+"))
        .filter(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0)))
        .limit(most)
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
        .toList();
  }

  /** Beside or instead of a picture: "SN". */
  public static String two(String name) {
    return String.join("", of(name, 2));
  }
}
