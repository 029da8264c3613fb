package id.antarkerja.matching;

import id.antarkerja.matching.Explanation.Line;
import id.antarkerja.matching.Explanation.Question;
import java.util.List;
import java.util.Set;

/**
 * The reasons as far as an anonymous card may tell them. A card shows occupation, skills,
 * education, experience and regency; what somebody earns, needs, or how far they go stays with
 * their office.
 */
final class CardTelling {
  private static final Set<String> ON_A_CARD =
      Set.of("skills", "occupation", "education", "experience", "region", "freshness");
  private static final Set<String> WISHES = Set.of("wage.wish", "wage.no_wish");
  private static final Set<String> ASKED_OF_EMPLOYERS =
      Set.of(
          "skills_asked",
          "occupation",
          "place_of_work",
          "wage",
          "education_asked",
          "experience_asked",
          "work_type");
  private static final Set<String> ASKED_OF_PEOPLE = Set.of("skills", "licences");

  private CardTelling() {}

  static Explanation of(Explanation full) {
    return new Explanation(
        full.score(),
        full.ring(),
        full.weights(),
        List.of(),
        full.factors().stream().map(CardTelling::line).toList(),
        full.missing(),
        full.questions().stream().filter(CardTelling::allowed).toList(),
        full.changes());
  }

  private static Line line(Line line) {
    return new Line(
        line.factor(),
        line.contribution(),
        line.weight(),
        line.points(),
        line.maxPoints(),
        line.evidence().stream().filter(e -> allowed(e.code())).toList());
  }

  private static boolean allowed(String code) {
    String subject = code.substring(0, code.indexOf('.'));
    return ON_A_CARD.contains(subject) || (subject.equals("wage") && !WISHES.contains(code));
  }

  private static boolean allowed(Question question) {
    return switch (question.owner()) {
      case EMPLOYER -> ASKED_OF_EMPLOYERS.contains(question.code());
      case PERSON -> ASKED_OF_PEOPLE.contains(question.code());
    };
  }
}
