package id.antarkerja.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** E-mail addresses as they are kept: in lower case, with a name and a whole domain. */
public final class Emails {
  private static final Pattern SHAPE = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

  private Emails() {}

  /** Empty when it is no address. */
  public static Optional<String> of(String text) {
    return SHAPE.matcher(text).matches()
        ? Optional.of(text.toLowerCase(Locale.ROOT))
        : Optional.empty();
  }
}
