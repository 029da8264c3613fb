package id.antarkerja.matching;

import java.util.List;
import java.util.Locale;

/**
 * Why a pair scores what it scores, as codes and numbers.
 *
 * @param score the sum of the contributions, 0 to 25,500
 * @param ring the sum of the points, 0 to 100
 * @param weights name of the weight set
 * @param constraints all of them, in their order
 * @param factors all of them, in their order
 * @param changes what one more skill would make of it: at most three, the best first
 */
public record Explanation(
    int score,
    int ring,
    String weights,
    List<Finding> constraints,
    List<Line> factors,
    List<Missing> missing,
    List<Question> questions,
    List<Change> changes) {
  /** Text keys {@code matching.not_counted.<code>}: what no score here can contain. */
  public static final List<String> NOT_COUNTED =
      List.of("sex", "age", "religion", "ethnicity", "disability", "marital_status");

  public Explanation {
    constraints = List.copyOf(constraints);
    factors = List.copyOf(factors);
    missing = List.copyOf(missing);
    questions = List.copyOf(questions);
    changes = List.copyOf(changes);
  }

  public enum Outcome {
    PASSES,
    FAILS,
    /** Passes because somebody hasn't said; see the questions. */
    UNKNOWN
  }

  public record Finding(Constraint constraint, Outcome outcome) {}

  /**
   * @param contribution weight times component, 0 to 25,500
   * @param points what of the ring it makes, 0 to {@code maxPoints}
   * @param maxPoints its weight
   */
  public record Line(
      Factor factor,
      int contribution,
      int weight,
      int points,
      int maxPoints,
      List<Evidence> evidence) {
    public Line {
      evidence = List.copyOf(evidence);
    }
  }

  /** Text keys {@code matching.missing.<code>}. */
  public record Missing(Kind kind, Evidence.Value value, int share) {
    public enum Kind {
      SKILL,
      LICENCE_MANDATORY,
      LICENCE,
      EDUCATION
    }

    public String key() {
      return "matching.missing." + kind.name().toLowerCase(Locale.ROOT);
    }
  }

  /** Something that nobody has stated yet, and who can say it. */
  public record Question(String code, Owner owner, List<Evidence.Value> values) {
    public Question {
      values = List.copyOf(values);
    }

    public enum Owner {
      EMPLOYER,
      PERSON
    }

    public String key() {
      return "matching.question." + code;
    }
  }

  /** With this skill, able and with a training certificate, score and ring would become these. */
  public record Change(short skill, int score, int ring) {}

  /** No constraint fails. */
  public boolean eligible() {
    return constraints.stream().noneMatch(finding -> finding.outcome() == Outcome.FAILS);
  }
}
