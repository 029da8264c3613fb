package id.antarkerja.kernel;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** A secret that stands in an address: 32 random bytes in 43 letters; kept only as a hash. */
public final class Token {
  private static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private Token() {}

  /** A new one, that nobody can guess. */
  public static String next() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Whether a text could be one at all. */
  public static boolean isOne(String text) {
    return WRITTEN.matcher(text).matches();
  }
}
