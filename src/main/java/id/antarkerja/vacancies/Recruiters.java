package id.antarkerja.vacancies;

import id.antarkerja.employers.EmployerId;
import id.antarkerja.employers.EmployerSummary;
import id.antarkerja.employers.Employers;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.StaleChange;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The employer behind a vacancy that is about to be shown. It is locked before the vacancy is, in
 * the order of those who stop or rename an employer: nobody waits in a circle, and whoever stops it
 * at the same moment either comes first and is obeyed, or pauses what was published.
 */
@Component
class Recruiters {
  private final JdbcClient jdbc;
  private final Employers employers;

  Recruiters(JdbcClient jdbc, Employers employers) {
    this.jdbc = jdbc;
    this.employers = employers;
  }

  /**
   * As it stays until the end of the transaction.
   *
   * @throws NotThere when there is no such vacancy
   */
  EmployerSummary held(VacancyId vacancy) {
    return jdbc.sql("select employer_id from vacancies.vacancies where id = :id")
        .param("id", vacancy.value())
        .query(UUID.class)
        .optional()
        .map(id -> employers.held(new EmployerId(id)))
        .orElseThrow(NotThere::new);
  }

  /**
   * @throws StaleChange when it became another employer's before it was locked
   */
  static boolean mayPublish(EmployerSummary held, Vacancy locked) {
    if (!held.id().equals(locked.employerId())) {
      throw new StaleChange();
    }
    return held.status().mayRecruit();
  }
}
