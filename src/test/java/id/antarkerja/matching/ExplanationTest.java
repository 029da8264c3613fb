package id.antarkerja.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Beside;
import id.antarkerja.matching.Evidence.Skills;
import id.antarkerja.matching.Evidence.Whole;
import id.antarkerja.matching.Explanation.Change;
import id.antarkerja.matching.Explanation.Line;
import id.antarkerja.matching.Explanation.Missing;
import id.antarkerja.matching.Explanation.Question;
import id.antarkerja.matching.Explanation.Question.Owner;
import id.antarkerja.matching.VacancyRow.Requirement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@Beside
@ResourceLock("ExplanationTest")
class ExplanationTest {
  private final Land land = new Land(120, 60);
  private final RandomRows rows = new RandomRows(31, 120, 60);
  private final Engine engine =
      new Engine(Weights.DEFAULT, land.occupations(), land.regions(), () -> RandomRows.TODAY);

  @Test
  void contributions_add_up_to_the_score_and_points_to_the_ring_to_the_unit() {
    for (int i = 0; i < 5_000; i++) {
      SeekerRow seeker = rows.seeker(1);
      VacancyRow vacancy = rows.vacancy(1);
      Explanation explanation = engine.explain(seeker, vacancy);
      Oracle oracle =
          new Oracle(
              Weights.DEFAULT.points(), land.occupations(), land.regions(), RandomRows.TODAY);
      assertThat(explanation.score()).isEqualTo(oracle.score(seeker, vacancy));
      assertThat(explanation.eligible()).isEqualTo(oracle.allowed(seeker, vacancy));
      assertThat(explanation.factors()).extracting(Line::factor).containsExactly(Factor.values());
      assertThat(explanation.factors().stream().mapToInt(Line::contribution).sum())
          .isEqualTo(explanation.score());
      assertThat(explanation.factors().stream().mapToInt(Line::points).sum())
          .isEqualTo(explanation.ring());
      assertThat(explanation.factors()).allMatch(line -> line.points() <= line.maxPoints());
      assertThat(explanation.factors()).noneMatch(line -> line.evidence().isEmpty());
    }
  }

  @Test
  void what_is_missing_is_named_the_weightiest_first_and_learning_it_gives_the_promised_score() {
    for (int i = 0; i < 2_000; i++) {
      SeekerRow seeker = rows.seeker(1);
      VacancyRow vacancy = rows.vacancy(1);
      Explanation explanation = engine.explain(seeker, vacancy);
      List<Missing> skills =
          explanation.missing().stream().filter(m -> m.kind() == Missing.Kind.SKILL).toList();
      assertThat(explanation.changes()).hasSize(Math.min(3, skills.size()));
      assertThat(skills).isSortedAccordingTo((a, b) -> Integer.compare(b.share(), a.share()));
      int last = Integer.MAX_VALUE;
      for (Change change : explanation.changes()) {
        assertThat(change.score()).isBetween(explanation.score(), last);
        last = change.score();
        if (seeker.skills().size() < SeekerRow.MAX_SKILLS) {
          SeekerRow learnt = Sample.with(seeker, change.skill(), 2, 2);
          assertThat(engine.explain(learnt, vacancy).score()).isEqualTo(change.score());
          assertThat(engine.explain(learnt, vacancy).ring()).isEqualTo(change.ring());
        }
      }
    }
  }

  @Test
  void a_missing_skill_a_licence_and_a_degree_are_told_apart() {
    SeekerRow seeker = Sample.seeker().noSkills().skill(7, 2, 1).experienced().kkni(2).build();
    VacancyRow vacancy = Sample.vacancy().licence(99, true).education(6).build();
    Explanation explanation = engine.explain(seeker, vacancy);
    assertThat(explanation.missing())
        .extracting(Missing::kind)
        .containsExactly(
            Missing.Kind.LICENCE_MANDATORY, Missing.Kind.SKILL, Missing.Kind.EDUCATION);
    assertThat(explanation.factors().getFirst().evidence())
        .containsExactly(
            Evidence.of("skills.listed", new Whole(1), new Whole(2)),
            Evidence.of("skills.missing", new Skills(List.of((short) 8))));
    assertThat(explanation.changes()).extracting(Change::skill).containsExactly((short) 8);
  }

  @Test
  void a_skill_that_an_occupation_worked_in_uses_counts_as_half_known() {
    short group = 0;
    while (land.occupations().skillsOf(group).length == 0) {
      group++;
    }
    short skill = (short) land.occupations().skillsOf(group)[0];
    VacancyRow vacancy = Sample.vacancy().skills(new Requirement(skill, 255)).build();
    SeekerRow worked = Sample.seeker().experienced((int) group).build();
    SeekerRow not = Sample.seeker().experienced().build();
    assertThat(engine.explain(worked, vacancy).factors().getFirst().contribution())
        .isEqualTo(30 * Components.IMPLIED);
    assertThat(engine.explain(not, vacancy).factors().getFirst().contribution())
        .isEqualTo(30 * Components.UNLISTED);
    assertThat(engine.explain(worked, vacancy).factors().getFirst().evidence())
        .contains(Evidence.of("skills.implied", new Skills(List.of(skill))));
  }

  @Test
  void each_question_has_the_one_owner_who_can_answer_it() {
    SeekerRow seeker = Sample.seeker().kkni(-1).needs(1).build();
    VacancyRow vacancy = Sample.vacancy().wage(0, 0).build();
    assertThat(engine.explain(seeker, vacancy).questions())
        .extracting(Question::code, Question::owner)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("wage", Owner.EMPLOYER),
            org.assertj.core.groups.Tuple.tuple("accommodation", Owner.EMPLOYER),
            org.assertj.core.groups.Tuple.tuple("education", Owner.PERSON));
  }

  @Test
  void related_occupations_stand_nearer_than_others_and_only_the_same_one_is_the_same() {
    Relatedness relatedness = new Relatedness(land.occupations());
    Oracle oracle =
        new Oracle(Weights.DEFAULT.points(), land.occupations(), land.regions(), RandomRows.TODAY);
    for (short from = 0; from < 120; from++) {
      for (short to = 0; to < 120; to++) {
        assertThat(relatedness.of(from, to)).isEqualTo(oracle.related(from, to));
        assertThat(relatedness.of(from, to) == Relatedness.SAME).isEqualTo(from == to);
      }
    }
  }
}
