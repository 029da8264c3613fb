package id.antarkerja.matching;

import id.antarkerja.matching.Evidence.Level;
import id.antarkerja.matching.Evidence.Skills;
import id.antarkerja.matching.Explanation.Change;
import id.antarkerja.matching.Explanation.Line;
import id.antarkerja.matching.Explanation.Missing;
import id.antarkerja.matching.VacancyRow.Requirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One pair, told in full, from the same components as the search. */
final class Explainer {
  private static final int CHANGES = 3;

  /** Able, with a training certificate: what a course gives. */
  private static final int LEARNT = Components.strength(2, 2);

  private final Rules rules;
  private final SeekerRow seeker;
  private final VacancyRow vacancy;
  private final int today;
  private final List<Requirement> unlisted;

  Explainer(Rules rules, SeekerRow seeker, VacancyRow vacancy, int today) {
    this.rules = rules;
    this.seeker = seeker;
    this.vacancy = vacancy;
    this.today = today;
    unlisted =
        vacancy.skills().stream()
            .filter(required -> !lists(required.skill()))
            .sorted(Comparator.comparingInt(Requirement::share).reversed())
            .toList();
  }

  Explanation explain() {
    int[] components = rules.components().of(seeker, vacancy, today);
    int[] contributions = contributions(components);
    int score = sum(contributions);
    int[] points = Ring.points(contributions);
    Reasons reasons = new Reasons(rules, seeker, vacancy, today);
    List<Line> lines = new ArrayList<>();
    for (Factor factor : Factor.values()) {
      int f = factor.ordinal();
      int weight = rules.weights().of(factor);
      lines.add(new Line(factor, contributions[f], weight, points[f], weight, reasons.of(factor)));
    }
    return new Explanation(
        score,
        Ring.of(score),
        rules.weights().name(),
        Constraints.of(rules.distances(), seeker, vacancy),
        lines,
        missing(),
        new Questions(rules, seeker, vacancy).list(),
        changes(score, components[Factor.SKILLS.ordinal()]));
  }

  private int[] contributions(int[] components) {
    int[] contributions = new int[components.length];
    for (Factor factor : Factor.values()) {
      contributions[factor.ordinal()] = rules.weights().of(factor) * components[factor.ordinal()];
    }
    return contributions;
  }

  private static int sum(int[] contributions) {
    int sum = 0;
    for (int contribution : contributions) {
      sum += contribution;
    }
    return sum;
  }

  private boolean lists(short skill) {
    return seeker.skills().stream().anyMatch(held -> held.skill() == skill);
  }

  private List<Missing> missing() {
    List<Missing> missing = new ArrayList<>();
    for (var licence : vacancy.licences()) {
      if (!lists(licence.skill())) {
        missing.add(
            new Missing(
                licence.mandatory() ? Missing.Kind.LICENCE_MANDATORY : Missing.Kind.LICENCE,
                new Skills(List.of(licence.skill())),
                0));
      }
    }
    for (Requirement required : unlisted) {
      missing.add(
          new Missing(Missing.Kind.SKILL, new Skills(List.of(required.skill())), required.share()));
    }
    if (seeker.kkni() >= 0 && seeker.kkni() < vacancy.minEducation()) {
      missing.add(new Missing(Missing.Kind.EDUCATION, new Level(vacancy.minEducation()), 0));
    }
    return missing;
  }

  private List<Change> changes(int score, int skillsNow) {
    int sum = 0;
    for (Requirement required : vacancy.skills()) {
      sum += required.share() * rules.components().holding(seeker, required.skill());
    }
    List<Change> changes = new ArrayList<>();
    for (Requirement required : unlisted) {
      int gain = required.share() * (LEARNT - rules.components().holding(seeker, required.skill()));
      int skillsThen = Components.weighted(sum + gain);
      int then = score + rules.weights().of(Factor.SKILLS) * (skillsThen - skillsNow);
      changes.add(new Change(required.skill(), then, Ring.of(then)));
    }
    changes.sort(Comparator.comparingInt(Change::score).reversed());
    return changes.subList(0, Math.min(CHANGES, changes.size()));
  }
}
