package id.antarkerja.talk;

import id.antarkerja.kernel.NameKey;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Whom a text calls by name: "@Ratna" and "@Ratna.Ayuningtyas" call everybody of the conversation
 * whose name has these words, as they sound.
 */
final class Called {
  private static final Pattern NAME =
      Pattern.compile("(?<![\\p{L}\\p{N}@./])@(\\p{L}[\\p{L}\\p{N}'.-]{1,60})");

  private Called() {}

  /**
   * @param names of everybody else in the conversation
   */
  static Set<UUID> in(String text, Map<UUID, String> names) {
    Set<UUID> called = new HashSet<>();
    NAME.matcher(text)
        .results()
        .map(found -> NameKey.of(found.group(1).replace('.', ' ')).tokens())
        .filter(words -> !words.isEmpty())
        .distinct()
        .forEach(words -> called.addAll(having(words, names)));
    return called;
  }

  private static List<UUID> having(List<String> words, Map<UUID, String> names) {
    return names.entrySet().stream()
        .filter(name -> NameKey.of(name.getValue()).tokens().containsAll(words))
        .map(Map.Entry::getKey)
        .toList();
  }
}
