package id.antarkerja.classifications;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds entries by a text as one types it, in memory, in about a millisecond: any order of words,
 * beginnings of words, one or two typos, words written together or apart, or a code.
 *
 * <p>Order: fit (see {@link Fit}), rank, quality, then {@link Entry#ORDER}.
 */
final class SearchIndex {
  private static final int MAX_WORDS = 8;
  private static final Pattern CODE = Pattern.compile("[0-9][0-9.]{0,8}");

  /** An entry that fits; a higher score is a closer name. */
  record Hit(int entry, Fit fit, double score) {}

  private final Words words;
  private final List<Entry> entries;
  private final List<Phrase> phrases;
  private final String[] squeezed;
  private final Vocabulary vocabulary;
  private final int[][] own;
  private final int[][] context;
  private final Comparator<Hit> best;

  SearchIndex(Words words, List<Entry> entries, List<Phrase> phrases) {
    this.words = words;
    this.entries = entries;
    this.phrases = phrases;
    squeezed = phrases.stream().map(Phrase::squeezed).toArray(String[]::new);
    vocabulary =
        new Vocabulary(
            phrases.stream()
                .flatMap(p -> Stream.concat(p.own().stream(), p.context().stream()))
                .toList());
    own = postings(true);
    context = postings(false);
    best =
        Comparator.comparing(Hit::fit)
            .reversed()
            .thenComparingInt(hit -> entries.get(hit.entry()).rank())
            .thenComparing(Comparator.comparingDouble(Hit::score).reversed())
            .thenComparing(hit -> entries.get(hit.entry()), Entry.ORDER);
  }

  private int[][] postings(boolean ofOwn) {
    List<List<Integer>> lists = new ArrayList<>();
    for (int i = 0; i < vocabulary.size(); i++) {
      lists.add(new ArrayList<>());
    }
    for (int p = 0; p < phrases.size(); p++) {
      Phrase phrase = phrases.get(p);
      for (String word : ofOwn ? phrase.own() : phrase.context()) {
        lists.get(vocabulary.number(word)).add(p);
      }
    }
    return lists.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).distinct().toArray())
        .toArray(int[][]::new);
  }

  /** At most {@code max} entries that {@code wanted} lets through, best first. */
  List<Hit> search(String text, int max, IntPredicate wanted) {
    if (!Words.searchable(text)) {
      return List.of();
    }
    if (CODE.matcher(text.strip()).matches()) {
      return first(byCode(text.strip().replace(".", ""), wanted), max);
    }
    List<String> asked = words.of(text).stream().limit(MAX_WORDS).toList();
    if (asked.isEmpty()) {
      return List.of();
    }
    Map<Integer, Hit> found = new HashMap<>();
    var strict = new Scoring(vocabulary, own, context, phrases, asked, false);
    collect(strict, asked, wanted, found);
    if (found.size() < max) {
      var forgiving = new Scoring(vocabulary, own, context, phrases, asked, true);
      collect(forgiving, asked, wanted, found);
      collectMistyped(String.join("", asked), wanted, found);
      if (found.isEmpty()) {
        forgiving.forEachPartly(
            (phrase, score) -> keep(phrase, Fit.SOME_WORDS, score, wanted, found));
      }
    }
    return first(found, max);
  }

  /** Two lists of one search as one by fit, the first list ahead among equals. */
  static List<Hit> merged(List<Hit> first, List<Hit> second) {
    return Stream.concat(first.stream(), second.stream())
        .sorted(Comparator.comparing(Hit::fit).reversed())
        .toList();
  }

  private Map<Integer, Hit> byCode(String digits, IntPredicate wanted) {
    Map<Integer, Hit> found = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      String code = entries.get(i).code();
      if (code.startsWith(digits) && wanted.test(i)) {
        found.put(i, new Hit(i, code.equals(digits) ? Fit.EXACT : Fit.START, -code.length()));
      }
    }
    return found;
  }

  private void collect(
      Scoring scoring, List<String> asked, IntPredicate wanted, Map<Integer, Hit> found) {
    String together = String.join("", asked);
    scoring.forEachFull(
        (phrase, score) -> {
          boolean same = squeezed[phrase].equals(together);
          boolean starts = squeezed[phrase].startsWith(together);
          Fit fit = same ? Fit.EXACT : starts ? Fit.START : scoring.fit(phrase);
          keep(phrase, fit, starts ? score + 0.1 : score, wanted, found);
        });
    if (together.length() >= 3) {
      for (int p = 0; p < squeezed.length; p++) {
        if (squeezed[p].startsWith(together)) {
          boolean same = squeezed[p].length() == together.length();
          keep(p, same ? Fit.EXACT : Fit.START, same ? 1.2 : 0.8, wanted, found);
        }
      }
    }
  }

  /** Names written together or apart and with typos too: "padang sidempuan". */
  private void collectMistyped(String together, IntPredicate wanted, Map<Integer, Hit> found) {
    int allowed = Typos.allowed(together);
    for (int p = 0; allowed > 0 && p < squeezed.length; p++) {
      int typos = Typos.between(together, squeezed[p], allowed);
      if (typos > 0 && typos <= allowed) {
        keep(p, typos == 1 ? Fit.ONE_TYPO : Fit.TWO_TYPOS, 0.8, wanted, found);
      }
    }
  }

  private void keep(
      int phrase, Fit fit, double score, IntPredicate wanted, Map<Integer, Hit> found) {
    int entry = phrases.get(phrase).entry();
    if (wanted.test(entry)) {
      found.merge(entry, new Hit(entry, fit, score), (a, b) -> best.compare(a, b) <= 0 ? a : b);
    }
  }

  private List<Hit> first(Map<Integer, Hit> found, int max) {
    return found.values().stream().sorted(best).limit(max).toList();
  }
}
