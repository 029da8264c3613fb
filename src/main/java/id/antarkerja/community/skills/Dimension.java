package id.antarkerja.community.skills;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The three words of the ministry's call of 9 March 2023 (domain reference 1.3): digital skill,
 * literacy, collaboration. The statements are our own: no official instrument is known.
 */
public enum Dimension {
  SKILL,
  LITERACY,
  COLLABORATION;

  /** Statements of each. */
  public static final int STATEMENTS = 6;

  /** From not yet to helping others. */
  static final int LEVELS = 4;

  /** Numbers of its statements in the instrument, from 1. */
  List<Integer> statements() {
    return IntStream.rangeClosed(ordinal() * STATEMENTS + 1, (ordinal() + 1) * STATEMENTS)
        .boxed()
        .toList();
  }

  static Dimension of(int statement) {
    return values()[(statement - 1) / STATEMENTS];
  }

  String textKey() {
    return "skills.dimension." + name();
  }

  String levelKey(int level) {
    return "skills.level." + name() + "." + level;
  }

  static String statementKey(int statement) {
    return "skills.statement." + statement;
  }

  /** Words by which something to learn it from is searched for. */
  static String wordsKey(int statement) {
    return "skills.words." + statement;
  }
}
