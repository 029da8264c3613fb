package id.antarkerja.trust;

/**
 * A word that stands in one field of one office's world and nowhere else: where it shows up, that
 * field was shown.
 *
 * @param token letters and digits only, as {@link #squeezed} leaves them
 * @param office territory of the world it belongs to
 * @param worn whether that is the world that wears out, beside another one of the same office
 */
record Canary(String token, Secret secret, String office, boolean worn) {
  Canary {
    token = squeezed(token);
    if (token.length() < 8) {
      throw new IllegalArgumentException("too short to be unique: " + token);
    }
  }

  /** Without blanks, dots and dashes: "0812-3456" and "08123456" are the same. */
  static String squeezed(String text) {
    var letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 128 ? c >= '0' && c <= '9' || c >= 'a' && c <= 'z' : Character.isLetterOrDigit(c)) {
        letters.append(c);
      } else if (c >= 'A' && c <= 'Z') {
        letters.append((char) (c + 32));
      }
    }
    return letters.toString();
  }

  @Override
  public String toString() {
    return secret + " of " + office + " (" + token + ")";
  }
}
