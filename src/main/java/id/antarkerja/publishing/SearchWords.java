package id.antarkerja.publishing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Typed words as a query of PostgreSQL's text search. A comma parts alternatives: "operator,
 * teknisi" asks for either. Every word also finds longer ones that begin with it. Only letters and
 * digits get through, so no input is a syntax error.
 *
 * @param alternatives each a list of words that must all be there; never empty inside
 */
record SearchWords(List<List<String>> alternatives) {
  private static final int MOST_WORDS = 8;
  private static final int LONGEST_WORD = 40;

  /** A shorter word would find nearly everything that begins with it. */
  private static final int SHORTEST_BEGINNING = 3;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
  private static final Pattern COMMA = Pattern.compile("[,;/\\n]");
  private static final Set<String> SAYS_NOTHING =
      Set.of(
          "lowongan",
          "loker",
          "kerja",
          "pekerjaan",
          "di",
          "dan",
          "atau",
          "untuk",
          "yang",
          "sebagai");

  static SearchWords of(String typed) {
    return new SearchWords(
        Stream.of(COMMA.split(typed))
            .map(SearchWords::words)
            .filter(words -> !words.isEmpty())
            .limit(MOST_WORDS)
            .toList());
  }

  private static List<String> words(String part) {
    List<String> all =
        WORD.matcher(part)
            .results()
            .map(MatchResult::group)
            .map(word -> word.toLowerCase(Locale.ROOT))
            .filter(word -> word.length() <= LONGEST_WORD)
            .distinct()
            .limit(MOST_WORDS)
            .toList();
    List<String> telling = all.stream().filter(word -> !SAYS_NOTHING.contains(word)).toList();
    return telling.isEmpty() ? all : telling;
  }

  boolean isEmpty() {
    return alternatives.isEmpty();
  }

  /** All words of at least one alternative. */
  String all() {
    return alternatives.stream()
        .map(
            words ->
                words.stream()
                    .map(SearchWords::beginning)
                    .collect(Collectors.joining(" & ", "(", ")")))
        .collect(Collectors.joining(" | "));
  }

  /** Any of the words. */
  String any() {
    return alternatives.stream()
        .flatMap(List::stream)
        .distinct()
        .map(SearchWords::beginning)
        .collect(Collectors.joining(" | "));
  }

  private static String beginning(String word) {
    return word.length() < SHORTEST_BEGINNING ? word : word + ":*";
  }
}
