package id.antarkerja.classifications;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Proposes KBJI groups for a title as employers and jobseekers write it: whole words in common with
 * titles and everyday names, weighted by how rare they are (Dice coefficient). A word that is
 * unknown may be a typo of a known one; a known word is taken as it stands, so that "perawat" never
 * leans towards "perawatan".
 */
final class TitleProposer {
  private static final double WORTH_SHOWING = 0.15;
  private static final double UNKNOWN_WORD = 1.0;
  private static final double MISTYPED = 0.7;

  /** What advertisements say around a title. */
  private static final Set<String> NOISE =
      Set.of(
          "dibutuhkan",
          "dicari",
          "lowongan",
          "loker",
          "kerja",
          "segera",
          "urgent",
          "hiring",
          "pria",
          "wanita",
          "laki",
          "perempuan",
          "penempatan",
          "area",
          "wilayah",
          "cabang",
          "pt",
          "full",
          "time",
          "part",
          "fulltime",
          "freelance",
          "magang",
          "internship",
          "kontrak",
          "junior",
          "senior",
          "berpengalaman",
          "fresh",
          "graduate",
          "walk",
          "in",
          "interview",
          "gaji");

  private final OccupationBook book;
  private final List<Phrase> phrases;
  private final Vocabulary vocabulary;
  private final double[] rarity;
  private final int[][] saidIn;
  private final double[] total;

  TitleProposer(OccupationBook book) {
    this.book = book;
    // The armed forces are not placed; their long list of titles would only get in the way.
    phrases =
        book.phrases().stream().filter(p -> !book.entry(p.entry()).code().startsWith("0")).toList();
    vocabulary = new Vocabulary(phrases.stream().flatMap(p -> p.own().stream()).toList());
    saidIn = saidIn();
    rarity =
        Arrays.stream(saidIn)
            .mapToDouble(list -> Math.log(1 + (double) phrases.size() / list.length))
            .toArray();
    total = phrases.stream().mapToDouble(this::weightOf).toArray();
  }

  private int[][] saidIn() {
    List<Set<Integer>> lists = new ArrayList<>();
    for (int i = 0; i < vocabulary.size(); i++) {
      lists.add(new LinkedHashSet<>());
    }
    for (int p = 0; p < phrases.size(); p++) {
      for (String word : phrases.get(p).own()) {
        lists.get(vocabulary.number(word)).add(p);
      }
    }
    return lists.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private double weightOf(Phrase phrase) {
    return phrase.own().stream()
        .distinct()
        .mapToDouble(word -> rarity[vocabulary.number(word)])
        .sum();
  }

  /** The best groups, at most {@code max}, best first; none for an empty or unreadable title. */
  List<OccupationProposal> propose(String title, int max) {
    if (!Words.searchable(title)) {
      return List.of();
    }
    double[] shared = new double[phrases.size()];
    double asked = 0;
    for (String word : telling(title)) {
      asked += share(word, shared);
    }
    Map<String, OccupationProposal> best = new HashMap<>();
    for (int p = 0; p < shared.length; p++) {
      double score = shared[p] == 0 ? 0 : 2 * shared[p] / (asked + total[p]);
      if (score >= WORTH_SHOWING) {
        var proposal = proposal(phrases.get(p), Math.min(1, score));
        best.merge(proposal.group().code(), proposal, (a, b) -> b.score() > a.score() ? b : a);
      }
    }
    return best.values().stream()
        .sorted(
            (a, b) -> {
              int byScore = Double.compare(b.score(), a.score());
              return byScore != 0 ? byScore : a.group().code().compareTo(b.group().code());
            })
        .limit(max)
        .toList();
  }

  private static Set<String> telling(String title) {
    List<String> all = Words.OF_WORK.of(title);
    List<String> telling = all.stream().filter(word -> !NOISE.contains(word)).toList();
    return new LinkedHashSet<>(telling.isEmpty() ? all : telling);
  }

  /** Adds a word's weight to the phrases that say it; answers what the word weighs in the title. */
  private double share(String word, double[] shared) {
    int known = vocabulary.number(word);
    if (known >= 0) {
      for (int phrase : saidIn[known]) {
        shared[phrase] += rarity[known];
      }
      return rarity[known];
    }
    double[] weight = {UNKNOWN_WORD};
    for (int n = 1; n <= Typos.allowed(word) && weight[0] == UNKNOWN_WORD; n++) {
      vocabulary.forEachMistyped(
          word,
          n,
          near -> {
            weight[0] = Math.max(weight[0], rarity[near]);
            for (int phrase : saidIn[near]) {
              shared[phrase] += rarity[near] * MISTYPED;
            }
          });
    }
    return weight[0];
  }

  private OccupationProposal proposal(Phrase phrase, double score) {
    Occupation found = book.entry(phrase.entry());
    Occupation group = found.isUnitGroup() ? found : book.get(found.group());
    return new OccupationProposal(group == null ? found : group, score, phrase.text());
  }
}
