package id.antarkerja.classifications;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Text as words to compare: lower case, without accents and punctuation, spelling variants made
 * one. Words are never stemmed: "perawat" (a nurse) and "perawatan" (upkeep) are different words.
 */
final class Words {
  static final int MAX_LENGTH = 100;

  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "dan", "atau", "yang", "di", "ke", "dari", "untuk", "ybdi", "ytdl", "the", "of", "and",
          "or", "for");

  static final Words OF_REGIONS =
      new Words(
          Map.of(
              "kab", "kabupaten",
              "kodya", "kota",
              "kotamadya", "kota",
              "kotamadia", "kota",
              "kec", "kecamatan",
              "prov", "provinsi",
              "prop", "provinsi",
              "propinsi", "provinsi",
              "kep", "kepulauan"));

  static final Words OF_WORK =
      new Words(
          Map.ofEntries(
              Map.entry("staff", "staf"),
              Map.entry("supir", "sopir"),
              Map.entry("adm", "admin"),
              Map.entry("spv", "supervisor"),
              Map.entry("mgr", "manager"),
              Map.entry("opr", "operator"),
              Map.entry("tehnisi", "teknisi"),
              Map.entry("tehnik", "teknik"),
              Map.entry("programer", "programmer"),
              Map.entry("cheff", "chef"),
              Map.entry("asst", "asisten")));

  private final Map<String, String> sameAs;

  private Words(Map<String, String> sameAs) {
    this.sameAs = sameAs;
  }

  /** Whether a text can be asked for at all; anything else finds nothing. */
  static boolean searchable(String text) {
    return text.length() <= MAX_LENGTH
        && text.codePoints().noneMatch(c -> Character.isISOControl(c) || isSurrogate(c));
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  /** The words that carry meaning; all of them when none does. */
  List<String> of(String text) {
    List<String> all = split(text);
    List<String> telling = all.stream().filter(word -> !EMPTY_WORDS.contains(word)).toList();
    return telling.isEmpty() ? all : telling;
  }

  private List<String> split(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    var word = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (c != '\'' && c != '’' && Character.getType(c) != Character.NON_SPACING_MARK) {
        add(words, word);
      }
    }
    add(words, word);
    return words;
  }

  private void add(List<String> words, StringBuilder word) {
    if (!word.isEmpty()) {
      String spelled = word.toString();
      words.add(sameAs.getOrDefault(spelled, spelled));
      word.setLength(0);
    }
  }
}
