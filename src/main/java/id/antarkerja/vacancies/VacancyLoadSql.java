package id.antarkerja.vacancies;

import java.util.List;

/** From the staging table into the real ones, in this order. */
final class VacancyLoadSql {
  private static final String VACANCIES =
      """
      insert into vacancies.vacancies
        (id, status, in_stock, employer_id, employer_name, title, description, qualification, words,
         regency, district, place, territory, occupation_group, kbji_code, kbli, openings, filled,
         wage_min, wage_max, show_wage, min_education, min_experience_years,
         or_equivalent_experience, work_type, skills, required_licences, accommodation_yes,
         accommodation_no, published_at, expires_on, closes_at, source, source_id, source_link)
      select id, status, in_stock, employer_id, employer_name, title, description, qualification, words,
         regency, district, place, regency, occupation_group, kbji_code, kbli, openings, filled,
         wage_min, wage_max, show_wage, min_education, min_experience_years,
         or_equivalent_experience, work_type, skills, required_licences, accommodation_yes,
         accommodation_no, published_at, expires_on, closes_at, source, source_id, source_link
        from vacancies.staging where load_id = :load
      """;

  private static final String REPORTED =
      """
      insert into vacancies.reported (vacancy_id, title, description, qualification, min_age, max_age,
         sex, marital_status, physical_condition, wage_min, wage_max, wage_shown)
      select id, title, description, qualification, min_age, max_age, sex, marital_status,
         physical_condition, reported_wage_min, reported_wage_max, show_wage
        from vacancies.staging where load_id = :load
      """;

  private static final String EVENTS =
      """
      insert into vacancies.vacancy_events
        (id, vacancy_id, kind, openings, reason, at, on_date, office_id, territory, actor_kind,
         sex_asked, min_education, occupation_group, kbli)
      select uuidv7(), s.id, e.kind, e.openings, e.reason, e.on_date + time '12:00', e.on_date,
             s.office_id, s.regency, 'SYSTEM', coalesce(s.sex, 'LP'), s.min_education,
             s.occupation_group, s.kbli
        from vacancies.staging s
       cross join lateral (
         select 'REGISTERED' as kind, s.openings, null as reason, s.registered_on as on_date
          union all
         select 'FILLED', 1, null, day from unnest(s.filled_on) day
          union all
         select 'REMOVED', s.openings - s.filled, s.close_reason, s.closed_on
          where s.closed_on is not null and s.openings > s.filled) e
       where s.load_id = :load
      """;

  static final List<String> FROM_STAGING =
      List.of(VACANCIES, REPORTED, EVENTS, "delete from vacancies.staging where load_id = :load");

  private VacancyLoadSql() {}
}
