package id.antarkerja.vacancies;

import id.antarkerja.kernel.Sex;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the employer reported, kept apart from what is published. */
@Repository
class ReportedStore {
  private final JdbcClient jdbc;

  ReportedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void write(VacancyId id, NewVacancy reported, VacancyContent content, byte @Nullable [] print) {
    ReportedCriteria criteria = reported.reported();
    jdbc.sql(
            """
            insert into vacancies.reported (vacancy_id, title, description, qualification, min_age,
                   max_age, sex, marital_status, physical_condition, wage_min, wage_max, wage_shown,
                   skills, fingerprint)
            values (:id, :title, :description, :qualification, :minAge, :maxAge, :sex, :marital,
                    :condition, :wageMin, :wageMax, :wageShown, :skills, :print)
            on conflict (vacancy_id) do update set
                   title = :title, description = :description, qualification = :qualification,
                   min_age = :minAge, max_age = :maxAge, sex = :sex, marital_status = :marital,
                   physical_condition = :condition, wage_min = :wageMin, wage_max = :wageMax,
                   wage_shown = :wageShown, skills = :skills, fingerprint = :print
            """)
        .param("id", id.value())
        .param("title", content.title())
        .param("description", content.description())
        .param("qualification", content.qualification())
        .param("minAge", criteria.minAge())
        .param("maxAge", criteria.maxAge())
        .param("sex", criteria.sex() == null ? null : criteria.sex().name())
        .param("marital", cut(criteria.maritalStatus()))
        .param("condition", cut(criteria.physicalCondition()))
        .param("wageMin", reported.wage().min())
        .param("wageMax", reported.wage().max())
        .param("wageShown", reported.wage().shown())
        .param("skills", reported.reportedSkills().toArray(String[]::new))
        .param("print", print)
        .update();
  }

  record Reported(
      String title,
      String description,
      String qualification,
      ReportedCriteria criteria,
      Wage wage,
      List<String> skills) {}

  Reported of(UUID vacancy) {
    return jdbc.sql(
            """
            select title, description, qualification, min_age, max_age, sex, marital_status,
                   physical_condition, wage_min, wage_max, wage_shown, skills
              from vacancies.reported where vacancy_id = :vacancy
            """)
        .param("vacancy", vacancy)
        .query(
            (row, n) ->
                new Reported(
                    row.getString("title"),
                    row.getString("description"),
                    row.getString("qualification"),
                    new ReportedCriteria(
                        row.getObject("min_age", Integer.class),
                        row.getObject("max_age", Integer.class),
                        sex(row.getString("sex")),
                        row.getString("marital_status"),
                        row.getString("physical_condition")),
                    new Wage(
                        row.getObject("wage_min", Long.class),
                        row.getObject("wage_max", Long.class),
                        row.getBoolean("wage_shown")),
                    List.of((String[]) row.getArray("skills").getArray())))
        .single();
  }

  private static @Nullable Sex sex(@Nullable String code) {
    return code == null ? null : Sex.valueOf(code);
  }

  private static @Nullable String cut(@Nullable String text) {
    return text == null || text.length() <= 50 ? text : text.substring(0, 50);
  }
}
