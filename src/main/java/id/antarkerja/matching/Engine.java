package id.antarkerja.matching;

import java.util.function.IntSupplier;

/**
 * The search in memory: exact, in both directions, over what was put in last. Any number of threads
 * may ask while others change rows.
 */
final class Engine {
  private final Rules rules;
  private final IntSupplier today;
  private final VacancyColumns vacancies;
  private final SeekerColumns seekers;

  /**
   * @param today days since 1970-01-01, by the business clock
   */
  Engine(Weights weights, Occupations occupations, Regions regions, IntSupplier today) {
    rules = new Rules(weights, new Relatedness(occupations), new Distances(regions));
    this.today = today;
    vacancies = new VacancyColumns(regions.count(), occupations.count());
    seekers = new SeekerColumns(regions.count(), occupations.count());
  }

  private Engine(Engine base, Weights weights) {
    rules = base.rules.with(weights);
    today = base.today;
    vacancies = base.vacancies;
    seekers = base.seekers;
  }

  /** The same rows under other weights, as for a trial. */
  Engine with(Weights weights) {
    return new Engine(this, weights);
  }

  Weights weights() {
    return rules.weights();
  }

  VacancyColumns vacancies() {
    return vacancies;
  }

  SeekerColumns seekers() {
    return seekers;
  }

  /**
   * The k best vacancies for a person, who need not be in the store.
   *
   * @param k at least 1
   */
  Matches vacanciesFor(SeekerRow seeker, int k, Filter filter) {
    seekers.check(seeker);
    return new VacancySearch(rules, seeker, filter, today.getAsInt()).run(vacancies.state(), k);
  }

  /** The k best people for a vacancy; nobody when it is closed or full. */
  Matches candidatesFor(VacancyRow vacancy, int k, Filter filter) {
    vacancies.check(vacancy);
    return new SeekerSearch(rules, vacancy, filter, today.getAsInt()).run(seekers.state(), k);
  }

  /** Whole kilometres between two regencies by index; 0 the same, -1 unknown. */
  int km(short from, short to) {
    return rules.distances().km(from, to);
  }

  /** Why this pair scores what it scores, also when a constraint keeps it out of every list. */
  Explanation explain(SeekerRow seeker, VacancyRow vacancy) {
    seekers.check(seeker);
    vacancies.check(vacancy);
    return new Explainer(rules, seeker, vacancy, today.getAsInt()).explain();
  }
}
