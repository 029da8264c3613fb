package id.antarkerja.classifications;

import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/** The distinct words of an index in order, numbered: found exactly, by prefix, or with a typo. */
final class Vocabulary {
  private final String[] words;
  private final long[] letters;

  Vocabulary(Collection<String> all) {
    words = new TreeSet<>(all).toArray(String[]::new);
    letters = Arrays.stream(words).mapToLong(Vocabulary::letters).toArray();
  }

  int size() {
    return words.length;
  }

  String word(int number) {
    return words[number];
  }

  /** The number of a word, negative when unknown. */
  int number(String word) {
    return Arrays.binarySearch(words, word);
  }

  /** All words that begin with {@code start} and are longer. */
  void forEachLonger(String start, IntConsumer use) {
    int at = Arrays.binarySearch(words, start);
    for (int i = at < 0 ? -at - 1 : at + 1; i < words.length && words[i].startsWith(start); i++) {
      use.accept(i);
    }
  }

  /** All words exactly {@code typos} wrong, swapped, missing or extra letters away. */
  void forEachMistyped(String word, int typos, IntConsumer use) {
    long mine = letters(word);
    for (int i = 0; i < words.length; i++) {
      if (Math.abs(words[i].length() - word.length()) <= typos
          && Long.bitCount(mine ^ letters[i]) <= 2 * typos
          && Typos.between(word, words[i], typos) == typos) {
        use.accept(i);
      }
    }
  }

  /** All longer words whose beginning is one typo away, the first letter being right. */
  void forEachMistypedStart(String start, IntConsumer use) {
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      if (word.length() > start.length()
          && word.charAt(0) == start.charAt(0)
          && Typos.between(start, word.substring(0, start.length()), 1) == 1) {
        use.accept(i);
      }
    }
  }

  /** Which letters occur: n typos change at most 2n of these bits. */
  private static long letters(String word) {
    long bits = 0;
    for (int i = 0; i < word.length(); i++) {
      bits |= 1L << (word.charAt(i) & 63);
    }
    return bits;
  }
}
