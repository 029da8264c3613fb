package id.antarkerja.documents;

import id.antarkerja.kernel.FirstLetters;
import java.util.List;

/** "Siti Nur Rahmawati" is "S. N. R."; at most three. */
public final class Initials {
  private Initials() {}

  public static String of(String name) {
    List<String> letters = FirstLetters.of(name, 3);
    return letters.isEmpty() ? "-" : String.join(". ", letters) + ".";
  }
}
