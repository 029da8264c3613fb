package id.antarkerja.demo;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The mark that says: the people in this database are invented. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WorldMark {
  private final JdbcClient jdbc;

  WorldMark(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How far a world has come in this database. */
  enum State {
    NONE,
    BEGUN,
    FILLED
  }

  State state() {
    return jdbc.sql("select filled_at is not null from demo.world")
        .query(Boolean.class)
        .optional()
        .map(filled -> filled ? State.FILLED : State.BEGUN)
        .orElse(State.NONE);
  }

  void begin(DemoSettings settings, LocalDate today) {
    jdbc.sql(
            """
            insert into demo.world (on_date, seed, persons, vacancies)
            values (:today, :seed, :persons, :vacancies)
            """)
        .param("today", today)
        .param("seed", settings.seed())
        .param("persons", settings.persons())
        .param("vacancies", settings.vacancies())
        .update();
  }

  void filled() {
    jdbc.sql("update demo.world set filled_at = now()").update();
  }
}
