package id.antarkerja.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.Beside;
import id.antarkerja.matching.Oracle.Found;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@Beside
@ResourceLock("EngineTest")
class EngineTest {
  /** Of each direction; -Dantarkerja.engine.queries=2000 for a long look. */
  private static final int QUERIES = Integer.getInteger("antarkerja.engine.queries", 400);

  private static final int GROUPS = 120;
  private static final int REGENCIES = 60;

  private final Land land = new Land(GROUPS, REGENCIES);
  private final RandomRows rows = new RandomRows(11, GROUPS, REGENCIES);
  private final Engine engine = engine(Weights.DEFAULT);
  private final Map<Long, VacancyRow> vacancies = new TreeMap<>();
  private final Map<Long, SeekerRow> seekers = new TreeMap<>();

  private Engine engine(Weights weights) {
    return new Engine(weights, land.occupations(), land.regions(), () -> RandomRows.TODAY);
  }

  private Oracle oracle(Weights weights) {
    return new Oracle(weights.points(), land.occupations(), land.regions(), RandomRows.TODAY);
  }

  private void fill(int count) {
    for (long seq = 1; seq <= count; seq++) {
      vacancies.put(seq, rows.vacancy(seq));
      seekers.put(seq, rows.seeker(seq));
    }
    engine.vacancies().putAll(vacancies.values());
    engine.seekers().putAll(seekers.values());
  }

  private static List<Found> found(Matches matches) {
    return matches.best().stream().map(m -> new Found(m.seq(), m.score())).toList();
  }

  private static <T> List<T> first(List<T> list, int k) {
    return list.subList(0, Math.min(k, list.size()));
  }

  @Test
  void both_directions_find_exactly_what_brute_force_finds_while_rows_come_change_and_go() {
    fill(700);
    List<Weights> sets =
        List.of(
            Weights.DEFAULT,
            new Weights(List.of(0, 50, 0, 25, 0, 25, 0, 0)),
            new Weights(List.of(100, 0, 0, 0, 0, 0, 0, 0)),
            new Weights(List.of(5, 5, 10, 30, 10, 10, 15, 15)));
    Random random = rows.random();
    for (int query = 0; query < QUERIES; query++) {
      churn(1 + random.nextInt(900));
      Weights weights = sets.get(query % sets.size());
      int k = 1 + random.nextInt(query % 10 == 0 ? 1_000 : 25);

      SeekerRow seeker = rows.seeker(5_000 + query);
      Matches forThem = engine.with(weights).vacanciesFor(seeker, k, Filter.ALL);
      List<Found> all = oracle(weights).vacanciesFor(seeker, vacancies.values().stream());
      assertThat(found(forThem)).isEqualTo(first(all, k));
      assertThat(forThem.eligible()).isEqualTo(all.size());

      VacancyRow vacancy = rows.vacancy(5_000 + query);
      Matches forIt = engine.with(weights).candidatesFor(vacancy, k, Filter.ALL);
      List<Found> people = oracle(weights).candidatesFor(vacancy, seekers.values().stream());
      assertThat(found(forIt)).isEqualTo(first(people, k));
      assertThat(forIt.eligible()).isEqualTo(people.size());
    }
  }

  private void churn(long seq) {
    if (rows.random().nextInt(3) == 0) {
      vacancies.remove(seq);
      seekers.remove(seq);
      engine.vacancies().remove(seq);
      engine.seekers().remove(seq);
    } else {
      vacancies.put(seq, rows.vacancy(seq));
      seekers.put(seq, rows.seeker(seq));
      engine.vacancies().put(vacancies.get(seq));
      engine.seekers().put(seekers.get(seq));
    }
    assertThat(engine.seekers().size()).isEqualTo(seekers.size());
  }

  @Test
  void a_pair_scores_the_same_from_either_side_and_in_its_explanation() {
    fill(300);
    for (VacancyRow vacancy : vacancies.values()) {
      Matches people = engine.candidatesFor(vacancy, 300, Filter.ALL);
      for (Match person : first(people.best(), 10)) {
        SeekerRow seeker = seekers.get(person.seq());
        Match back =
            engine.vacanciesFor(seeker, 300, Filter.ALL).best().stream()
                .filter(match -> match.seq() == vacancy.seq())
                .findFirst()
                .orElseThrow();
        assertThat(back.score()).isEqualTo(person.score());
        assertThat(engine.explain(seeker, vacancy).score()).isEqualTo(person.score());
        assertThat(back.id()).isEqualTo(vacancy.id());
        assertThat(person.id()).isEqualTo(seeker.id());
        assertThat(person.cardId()).isEqualTo(seeker.cardId());
      }
    }
  }

  @Test
  void the_order_in_which_rows_were_put_changes_nothing() {
    fill(500);
    Engine shuffled = engine(Weights.DEFAULT);
    List<VacancyRow> otherOrder = new ArrayList<>(vacancies.values());
    Collections.shuffle(otherOrder, rows.random());
    otherOrder.forEach(shuffled.vacancies()::put);
    List<SeekerRow> otherPeople = new ArrayList<>(seekers.values());
    Collections.shuffle(otherPeople, rows.random());
    shuffled.seekers().putAll(otherPeople);
    for (int i = 0; i < 100; i++) {
      SeekerRow seeker = rows.seeker(9_000 + i);
      assertThat(shuffled.vacanciesFor(seeker, 20, Filter.ALL))
          .isEqualTo(engine.vacanciesFor(seeker, 20, Filter.ALL));
      VacancyRow vacancy = rows.vacancy(9_000 + i);
      assertThat(shuffled.candidatesFor(vacancy, 20, Filter.ALL))
          .isEqualTo(engine.candidatesFor(vacancy, 20, Filter.ALL));
    }
  }

  @Test
  void a_closed_or_filled_vacancy_is_gone_for_the_next_search() {
    VacancyRow open = Sample.vacancy().build();
    SeekerRow seeker = Sample.seeker().build();
    engine.vacancies().put(open);
    assertThat(engine.vacanciesFor(seeker, 5, Filter.ALL).best()).hasSize(1);

    engine.vacancies().put(Sample.vacancy().open(false).build());
    assertThat(engine.vacanciesFor(seeker, 5, Filter.ALL)).isEqualTo(new Matches(List.of(), 0));

    engine.vacancies().put(open);
    engine.vacancies().put(Sample.vacancy().seats(0).build());
    assertThat(engine.vacanciesFor(seeker, 5, Filter.ALL).best()).isEmpty();

    engine.vacancies().put(open);
    engine.vacancies().remove(open.seq());
    engine.vacancies().remove(open.seq());
    assertThat(engine.vacanciesFor(seeker, 5, Filter.ALL).best()).isEmpty();
    assertThat(engine.vacancies().size()).isZero();
  }

  @Test
  void a_filter_narrows_the_list_and_never_changes_a_score() {
    fill(600);
    List<Long> referred = List.of(3L, 64L, 65L, 200L, 4_000L);
    Filter filter = Filter.ALL.without(referred);
    for (int i = 0; i < 100; i++) {
      SeekerRow seeker = rows.seeker(9_000 + i);
      List<Found> expected =
          oracle(Weights.DEFAULT)
              .vacanciesFor(
                  seeker, vacancies.values().stream().filter(v -> !referred.contains(v.seq())));
      Matches matches = engine.vacanciesFor(seeker, 10, filter);
      assertThat(found(matches)).isEqualTo(first(expected, 10));
      assertThat(matches.eligible()).isEqualTo(expected.size());

      VacancyRow vacancy = rows.vacancy(9_000 + i);
      List<Found> people =
          oracle(Weights.DEFAULT)
              .candidatesFor(
                  vacancy, seekers.values().stream().filter(s -> !referred.contains(s.seq())));
      Matches candidates = engine.candidatesFor(vacancy, 10, filter);
      assertThat(found(candidates)).isEqualTo(first(people, 10));
      assertThat(candidates.eligible()).isEqualTo(people.size());
    }
  }

  @Test
  void a_row_with_a_code_that_does_not_exist_is_refused_before_anything_changes() {
    VacancyRow good = Sample.vacancy().build();
    VacancyRow nowhere = Sample.vacancy().seq(2).regency(REGENCIES).build();
    assertThatThrownBy(() -> engine.vacancies().putAll(List.of(good, nowhere)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(engine.vacancies().size()).isZero();
    assertThatThrownBy(() -> engine.seekers().put(Sample.seeker().wish(GROUPS, 255).build()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> engine.vacanciesFor(Sample.seeker().build(), 0, Filter.ALL))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
