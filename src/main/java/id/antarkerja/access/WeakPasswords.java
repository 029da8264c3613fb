package id.antarkerja.access;

import id.antarkerja.kernel.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * Length is the one rule that people can keep; besides, nothing that is tried first by those who
 * guess: what is on everybody's list, what repeats itself, one's own name (NIST SP 800-63B-4).
 */
final class WeakPasswords {
  private static final int OWN_PART = 4;
  private static final int LEAST_BESIDE_NAME = 8;
  private static final Set<String> KNOWN = load();

  private WeakPasswords() {}

  /** What speaks against it; empty when nothing does. */
  static List<Reason> reasons(String password, String name, String email) {
    List<Reason> against = new ArrayList<>();
    int length = password.codePointCount(0, password.length());
    if (length < Accounts.SHORTEST_PASSWORD || password.length() > Accounts.LONGEST_PASSWORD) {
      against.add(Reason.of("account.passwordLength", Accounts.SHORTEST_PASSWORD));
    } else if (isKnown(plain(password)) || repeats(plain(password))) {
      against.add(Reason.of("account.passwordWeak"));
    } else if (isOwnName(plain(password), name, email)) {
      against.add(Reason.of("account.passwordOwnName"));
    }
    return against;
  }

  private static boolean isKnown(String plain) {
    return KNOWN.contains(plain) || KNOWN.contains(plain.replaceAll("[0-9]+$", ""));
  }

  /** Few different signs, a short piece over and over, or signs in a row. */
  private static boolean repeats(String plain) {
    if (plain.chars().distinct().count() < 5) {
      return true;
    }
    for (int piece = 1; piece <= plain.length() / 2; piece++) {
      if (plain.equals(
          plain
              .substring(0, piece)
              .repeat(plain.length() / piece + 1)
              .substring(0, plain.length()))) {
        return true;
      }
    }
    long steps = 0;
    for (int i = 1; i < plain.length(); i++) {
      int step = plain.charAt(i) - plain.charAt(i - 1);
      steps += step == 1 || step == -1 || step == -9 ? 1 : 0;
    }
    return steps >= plain.length() - 3;
  }

  private static boolean isOwnName(String plain, String name, String email) {
    String rest = plain;
    for (String part : Stream.of((name + " " + email).split("[^\\p{L}\\p{N}]+")).toList()) {
      String own = plain(part);
      if (own.length() >= OWN_PART) {
        rest = rest.replace(own, "");
      }
    }
    return rest.length() < plain.length() && rest.length() < LEAST_BESIDE_NAME;
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Set<String> load() {
    try {
      return new ClassPathResource("access/weak-passwords.txt")
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(WeakPasswords::plain)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
