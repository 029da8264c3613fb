package id.antarkerja.trust;

import java.util.Locale;

/**
 * A word that stands in one field of one office's world and nowhere else: where it shows up, that
 * field was shown.
 *
 * @param token letters and digits only, as {@link #squeezed} leaves them
 * @param office territory of the world it belongs to
 */
record Canary(String token, Secret secret, String office) {
  Canary {
    token = squeezed(token);
    if (token.length() < 8) {
      throw new IllegalArgumentException("too short to be unique: " + token);
    }
  }

  /** Without blanks, dots and dashes: "0812-3456" and "08123456" are the same. */
  static String squeezed(String text) {
    var letters = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  @Override
  public String toString() {
    return secret + " of " + office + " (" + token + ")";
  }
}
