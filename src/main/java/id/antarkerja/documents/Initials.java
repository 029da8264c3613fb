package id.antarkerja.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** "Siti Nur Rahmawati" is "S. N. R."; at most three. */
public final class Initials {
  private Initials() {}

  public static String of(String name) {
    String initials =
        Arrays.stream(name.strip().split("\\s+"))
            .filter(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0)))
            .limit(3)
            .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
            .map(letter -> letter + ".")
            .collect(Collectors.joining(" "));
    return initials.isEmpty() ? "-" : initials;
  }
}
