package id.antarkerja.documents;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Codes that people read aloud and type: no 0/O, 1/I/L, U. 12 of 30 signs are 58 random bits. */
public final class Codes {
  private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 12;
  private static final Pattern CODE = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private Codes() {}

  public static String next() {
    var code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return code.toString();
  }

  /** As typed by a person: any case, with spaces or hyphens. Empty when it can't be a code. */
  public static Optional<String> read(String typed) {
    if (typed.length() > 40) {
      return Optional.empty();
    }
    String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    return CODE.matcher(code).matches() ? Optional.of(code) : Optional.empty();
  }
}
