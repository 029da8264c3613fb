package id.antarkerja.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Beside;
import id.antarkerja.matching.Explanation.Finding;
import id.antarkerja.matching.Explanation.Outcome;
import id.antarkerja.matching.VacancyRow.Requirement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What must hold for any data; each constraint, and each silence, by itself. */
@Beside
@ResourceLock("LawsTest")
class LawsTest {
  private static final int GROUPS = 120;
  private static final int REGENCIES = 60;
  private static final int FAR = 40;

  private final Land land = new Land(GROUPS, REGENCIES);
  private final RandomRows rows = new RandomRows(23, GROUPS, REGENCIES);
  private final Engine engine =
      new Engine(Weights.DEFAULT, land.occupations(), land.regions(), () -> RandomRows.TODAY);

  private Set<Constraint> failing(SeekerRow seeker, VacancyRow vacancy) {
    Set<Constraint> failing =
        engine.explain(seeker, vacancy).constraints().stream()
            .filter(finding -> finding.outcome() == Outcome.FAILS)
            .map(Finding::constraint)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Constraint.class)));
    assertThat(found(seeker, vacancy)).isEqualTo(failing.isEmpty());
    return failing;
  }

  private boolean found(SeekerRow seeker, VacancyRow vacancy) {
    engine.vacancies().put(vacancy);
    engine.seekers().put(seeker);
    boolean forPerson = !engine.vacanciesFor(seeker, 1, Filter.ALL).best().isEmpty();
    boolean forVacancy = !engine.candidatesFor(vacancy, 1, Filter.ALL).best().isEmpty();
    assertThat(forVacancy).isEqualTo(forPerson);
    return forPerson;
  }

  @Test
  void who_fits_in_everything_scores_a_hundred() {
    Explanation explanation = engine.explain(Sample.seeker().build(), Sample.vacancy().build());
    assertThat(explanation.eligible()).isTrue();
    assertThat(explanation.ring()).isEqualTo(100);
    assertThat(explanation.score()).isEqualTo(25_500);
    assertThat(explanation.missing()).isEmpty();
    assertThat(explanation.questions()).isEmpty();
    assertThat(explanation.changes()).isEmpty();
  }

  @Test
  void each_constraint_fails_on_its_own_stated_value() {
    SeekerRow seeker = Sample.seeker().build();
    VacancyRow vacancy = Sample.vacancy().build();
    assertThat(failing(seeker, vacancy)).isEmpty();
    assertThat(failing(seeker, Sample.vacancy().open(false).build()))
        .containsExactly(Constraint.NOT_OPEN);
    assertThat(failing(seeker, Sample.vacancy().seats(0).build()))
        .containsExactly(Constraint.NO_SEAT);
    assertThat(failing(seeker, Sample.vacancy().licence(99, true).build()))
        .containsExactly(Constraint.LICENCE_MISSING);
    assertThat(failing(seeker, Sample.vacancy().education(6).build()))
        .containsExactly(Constraint.EDUCATION_BELOW);
    assertThat(failing(Sample.seeker().wageWish(6_000_001).build(), vacancy))
        .containsExactly(Constraint.WAGE_BELOW_FLOOR);
    assertThat(failing(seeker, Sample.vacancy().regency(FAR).build()))
        .containsExactly(Constraint.OUT_OF_REACH);
    assertThat(failing(Sample.seeker().workTypes(1 << 2).build(), vacancy))
        .containsExactly(Constraint.WORK_TYPE_REFUSED);
    assertThat(failing(Sample.seeker().needs(4).build(), Sample.vacancy().notAvailable(4).build()))
        .containsExactly(Constraint.NEED_NOT_MET);
    assertThat(failing(Sample.seeker().kkni(1).build(), Sample.vacancy().open(false).build()))
        .containsExactly(Constraint.NOT_OPEN, Constraint.EDUCATION_BELOW);
  }

  @Test
  void what_is_met_or_not_asked_does_not_fail() {
    VacancyRow vacancy = Sample.vacancy().build();
    assertThat(failing(Sample.seeker().wageWish(6_000_000).build(), vacancy)).isEmpty();
    assertThat(failing(Sample.seeker().build(), Sample.vacancy().licence(99, false).build()))
        .isEmpty();
    assertThat(
            failing(
                Sample.seeker().skill(99, 0, 0).build(),
                Sample.vacancy().licence(99, true).build()))
        .isEmpty();
    assertThat(
            failing(
                Sample.seeker().kkni(0).build(),
                Sample.vacancy().education(6).orEquivalent().build()))
        .isEmpty();
    assertThat(failing(Sample.seeker().workTypes(1 << 1).build(), vacancy)).isEmpty();
    assertThat(failing(Sample.seeker().needs(4).build(), Sample.vacancy().available(4).build()))
        .isEmpty();
    assertThat(
            failing(
                Sample.seeker().reach(Reach.NATION).build(), Sample.vacancy().regency(FAR).build()))
        .isEmpty();
    assertThat(
            failing(
                Sample.seeker().reach(Reach.PROVINCE).build(), Sample.vacancy().regency(9).build()))
        .isEmpty();
    assertThat(failing(Sample.seeker().reach(Reach.REGENCY).build(), vacancy)).isEmpty();
  }

  @Test
  void what_nobody_stated_never_excludes_and_becomes_a_question() {
    VacancyRow vacancy = Sample.vacancy().build();
    SeekerRow seeker = Sample.seeker().build();
    asks(
        "licences", Sample.seeker().licencesNotAsked().build(), Sample.vacancy().licence(99, true));
    asks("education", Sample.seeker().kkni(-1).build(), Sample.vacancy().education(9));
    asks("education_asked", Sample.seeker().kkni(0).build(), Sample.vacancy().education(-1));
    asks("wage", Sample.seeker().wageWish(90_000_000).build(), Sample.vacancy().wage(0, 0));
    asks("wage_wish", Sample.seeker().wageWish(0).build(), Sample.vacancy().wage(1, 1));
    asks(
        "place_of_work",
        Sample.seeker().reach(Reach.REGENCY).build(),
        Sample.vacancy().regency(-1));
    asks("home", Sample.seeker().regency(-1).build(), Sample.vacancy().regency(FAR));
    asks("reach", Sample.seeker().reach(Reach.UNKNOWN).build(), Sample.vacancy().regency(FAR));
    asks("work_type", Sample.seeker().workTypes(1 << 5).build(), Sample.vacancy().workType(0));
    asks("accommodation", Sample.seeker().needs(4).build(), Sample.vacancy());
    asks("experience", Sample.seeker().years(-1).build(), Sample.vacancy().experience(9));
    asks("experience_asked", seeker, Sample.vacancy().experience(-1));
    asks("skills_asked", seeker, Sample.vacancy().skills());
    asks("occupation", seeker, Sample.vacancy().group(-1));
    asks("occupation_wish", Sample.seeker().noWish().experienced().build(), Sample.vacancy());
    asks("skills", Sample.seeker().noSkills().build(), Sample.vacancy());
    assertThat(
            failing(
                Sample.seeker().wageWish(90_000_000).build(), Sample.vacancy().wage(1, 0).build()))
        .as("only the upper end of an offer can be below a wish")
        .isEmpty();
    assertThat(
            failing(
                Sample.seeker().reach(Reach.ofKm(0)).build(),
                Sample.vacancy().regency(REGENCIES - 1).build()))
        .as("an unknown distance is not far")
        .isEmpty();
    assertThat(failing(seeker, vacancy)).isEmpty();
  }

  private void asks(String question, SeekerRow seeker, Sample.Vacancy vacancy) {
    assertThat(failing(seeker, vacancy.build())).isEmpty();
    assertThat(engine.explain(seeker, vacancy.build()).questions())
        .extracting(Explanation.Question::code)
        .contains(question);
  }

  @Test
  void silence_about_one_thing_never_makes_a_pair_ineligible() {
    for (int i = 0; i < 3_000; i++) {
      SeekerRow seeker = rows.seeker(1);
      VacancyRow vacancy = rows.vacancy(1);
      if (!engine.explain(seeker, vacancy).eligible()) {
        continue;
      }
      SeekerRow silent =
          new SeekerRow(
              1,
              seeker.id(),
              seeker.cardId(),
              (short) -1,
              List.of(),
              List.of(),
              List.of(),
              false,
              (byte) -1,
              (byte) -1,
              Reach.UNKNOWN,
              0,
              (byte) 0,
              (byte) 0,
              0);
      VacancyRow mute =
          new VacancyRow(
              1,
              vacancy.id(),
              true,
              (short) -1,
              (short) -1,
              (byte) -1,
              false,
              (byte) -1,
              (byte) 0,
              0,
              0,
              1,
              vacancy.publishedDay(),
              List.of(),
              List.of(),
              (byte) 0,
              (byte) 0);
      assertThat(failing(silent, vacancy)).isEmpty();
      assertThat(failing(seeker, mute)).isEmpty();
    }
  }

  @Test
  void naming_a_required_skill_never_lowers_a_score_or_a_rank() {
    List<SeekerRow> others = new ArrayList<>();
    for (long seq = 100; seq < 400; seq++) {
      others.add(rows.seeker(seq));
    }
    engine.seekers().putAll(others);
    int raised = 0;
    for (int i = 0; i < 1_000; i++) {
      VacancyRow vacancy = rows.vacancy(1);
      SeekerRow seeker = rows.seeker(1);
      for (Requirement required : vacancy.skills()) {
        boolean listed = seeker.skills().stream().anyMatch(h -> h.skill() == required.skill());
        if (listed || seeker.skills().size() == SeekerRow.MAX_SKILLS) {
          continue;
        }
        SeekerRow more =
            Sample.with(
                seeker, required.skill(), rows.random().nextInt(4), rows.random().nextInt(4));
        int before = engine.explain(seeker, vacancy).score();
        int after = engine.explain(more, vacancy).score();
        assertThat(after).isGreaterThanOrEqualTo(before);
        raised += after > before ? 1 : 0;
        assertThat(rank(more, vacancy)).isLessThanOrEqualTo(rank(seeker, vacancy));
      }
    }
    assertThat(raised).isGreaterThan(500);
  }

  private int rank(SeekerRow seeker, VacancyRow vacancy) {
    engine.seekers().put(seeker);
    List<Match> all = engine.candidatesFor(vacancy, 1_000, Filter.ALL).best();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).seq() == seeker.seq()) {
        return i;
      }
    }
    return all.size();
  }
}
