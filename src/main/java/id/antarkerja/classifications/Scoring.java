package id.antarkerja.classifications;

import java.util.List;

/** One query against all phrases of an index: which of its words each phrase answers, and how. */
final class Scoring {
  private static final float EXACT = 1f;
  private static final float START = 0.8f;
  private static final float[] MISTYPED = {EXACT, 0.5f, 0.35f};
  private static final float BESIDE = 0.5f;

  interface Use {
    void phrase(int number, double score);
  }

  private final Vocabulary vocabulary;
  private final int[][] own;
  private final int[][] context;
  private final List<Phrase> phrases;
  private final int asked;
  private final float[] quality;
  private final byte[] answered;
  private final byte[] answeredByName;
  private final byte[] sameWords;
  private final byte[] typos;

  Scoring(
      Vocabulary vocabulary,
      int[][] own,
      int[][] context,
      List<Phrase> phrases,
      List<String> query,
      boolean forgiveTypos) {
    this.vocabulary = vocabulary;
    this.own = own;
    this.context = context;
    this.phrases = phrases;
    asked = query.size();
    quality = new float[phrases.size()];
    answered = new byte[phrases.size()];
    answeredByName = new byte[phrases.size()];
    sameWords = new byte[phrases.size()];
    typos = new byte[phrases.size()];
    for (String word : query) {
      ask(word, forgiveTypos);
    }
  }

  private void ask(String word, boolean forgiveTypos) {
    var answers = new Answers(phrases.size());
    int known = vocabulary.number(word);
    if (known >= 0) {
      answers.offer(known, EXACT, 0);
    }
    vocabulary.forEachLonger(word, number -> answers.offer(number, START, 0));
    // A word that exists is not a typo of another one.
    if (forgiveTypos && known < 0) {
      for (int n = 1; n <= Typos.allowed(word); n++) {
        int count = n;
        vocabulary.forEachMistyped(
            word, n, number -> answers.offer(number, MISTYPED[count], count));
      }
      if (Typos.allowed(word) > 0) {
        vocabulary.forEachMistypedStart(word, number -> answers.offer(number, MISTYPED[2], 1));
      }
    }
    answers.addUp();
  }

  /** The best answer of every phrase to one word. */
  private final class Answers {
    private final float[] best;
    private final byte[] wrong;
    private final boolean[] byName;

    Answers(int size) {
      best = new float[size];
      wrong = new byte[size];
      byName = new boolean[size];
    }

    void offer(int word, float value, int typosInWord) {
      for (int phrase : own[word]) {
        take(phrase, value, typosInWord, true);
      }
      for (int phrase : context[word]) {
        take(phrase, value * BESIDE, typosInWord, false);
      }
    }

    private void take(int phrase, float value, int typosInWord, boolean name) {
      if (value > best[phrase]) {
        best[phrase] = value;
        wrong[phrase] = (byte) typosInWord;
        byName[phrase] = name;
      }
    }

    void addUp() {
      for (int p = 0; p < best.length; p++) {
        if (best[p] > 0) {
          quality[p] += best[p];
          answered[p]++;
          typos[p] += wrong[p];
          if (byName[p]) {
            answeredByName[p]++;
            sameWords[p] += (byte) (best[p] == EXACT ? 1 : 0);
          }
        }
      }
    }
  }

  /** Every phrase that answers all words of the query, with its score. */
  void forEachFull(Use use) {
    for (int p = 0; p < quality.length; p++) {
      if (answered[p] == asked && answeredByName[p] > 0) {
        use.phrase(p, score(p));
      }
    }
  }

  /** Every phrase that answers at least half of two or more words. */
  void forEachPartly(Use use) {
    for (int p = 0; p < quality.length; p++) {
      if (asked > 1 && answered[p] * 2 >= asked && answeredByName[p] > 0) {
        use.phrase(p, score(p));
      }
    }
  }

  /** How a phrase that answers all words does so. */
  Fit fit(int phrase) {
    if (sameWords[phrase] >= phrases.get(phrase).own().size()) {
      return Fit.EXACT;
    }
    return switch (typos[phrase]) {
      case 0 -> asked == 1 ? Fit.START : Fit.ALL_WORDS;
      case 1 -> Fit.ONE_TYPO;
      default -> Fit.TWO_TYPOS;
    };
  }

  /** Mean quality of the words, and how much of the name they cover. */
  private double score(int phrase) {
    double covered = (double) answeredByName[phrase] / phrases.get(phrase).own().size();
    return quality[phrase] / asked + 0.2 * Math.min(1, covered);
  }
}
