package id.antarkerja.web;

import java.text.Normalizer;

/**
 * Text from outside made fit to store and show: NFC, no NUL or other control characters, no lone
 * surrogates (PostgreSQL refuses both), no marks that turn the reading direction around.
 */
final class CleanText {
  private CleanText() {}

  /** Line ends become {@code \n}, tabs and hard spaces become spaces; outer space is cut off. */
  static String of(String raw) {
    var clean = new StringBuilder(raw.length());
    raw.replace("\r\n", "\n").codePoints().forEach(c -> append(clean, c));
    return Normalizer.normalize(clean, Normalizer.Form.NFC).strip();
  }

  private static void append(StringBuilder clean, int c) {
    if (c == '\n' || c == '\r') {
      clean.append('\n');
    } else if (c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR) {
      clean.append(' ');
    } else if (!dropped(c)) {
      clean.appendCodePoint(c);
    }
  }

  private static boolean dropped(int c) {
    boolean turnsDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return turnsDirection
        || c == 0xFEFF
        || switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.SURROGATE,
              Character.UNASSIGNED,
              Character.PRIVATE_USE,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              true;
          default -> false;
        };
  }
}
