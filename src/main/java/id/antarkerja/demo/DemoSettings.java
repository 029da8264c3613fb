package id.antarkerja.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether this start is a demo, and how large its world is. */
@Component
class DemoSettings {
  private static final int LEAST_VACANCIES = 600;

  private final boolean on;
  private final long seed;
  private final int persons;
  private final int vacancies;
  private final int officers;

  /**
   * @param on {@code antarkerja.demo}; not set, it is on with the built-in database alone
   * @param seed {@code antarkerja.demo.seed}: the same seed and day make the same world
   * @param persons {@code antarkerja.demo.persons}
   * @param vacancies {@code antarkerja.demo.vacancies}; not set, one for ten persons
   * @param officers {@code antarkerja.demo.officers}, in the published shares; no fewer than
   *     published
   */
  DemoSettings(
      @Value("${antarkerja.demo:${antarkerja.database.embedded:false}}") boolean on,
      @Value("${antarkerja.demo.seed:2026}") long seed,
      @Value("${antarkerja.demo.persons:5000}") int persons,
      @Value("${antarkerja.demo.vacancies:#{null}}") @Nullable Integer vacancies,
      @Value("${antarkerja.demo.officers:0}") int officers) {
    this.on = on;
    this.seed = seed;
    this.persons = Math.max(0, persons);
    this.vacancies =
        vacancies == null ? Math.max(LEAST_VACANCIES, this.persons / 10) : Math.max(0, vacancies);
    this.officers = Math.max(StaffPlan.ALL, officers);
  }

  boolean on() {
    return on;
  }

  long seed() {
    return seed;
  }

  int persons() {
    return persons;
  }

  int vacancies() {
    return vacancies;
  }

  int officers() {
    return officers;
  }
}
