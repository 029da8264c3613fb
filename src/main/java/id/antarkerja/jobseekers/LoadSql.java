package id.antarkerja.jobseekers;

import java.util.List;

/** From {@code pg_temp.loading} into the tables, one batch at a time, in this order. */
final class LoadSql {
  private LoadSql() {}

  static final String PEOPLE =
      """
      insert into jobseekers.jobseekers (
        id, public_id, card_id, territory, office_id, active, show_card, whatsapp, survey, name,
        sex, born_on, birth_place, nik_sealed, nik_index, phone_sealed, phone_index, email_sealed,
        email_index, address_sealed, religion, marital, regency, district, education, major,
        school, graduated_year, experience_years, wanted, wanted_titles, reach_kind, reach_km,
        wage_floor, available_from, work_types, needs, created_at)
      select id, public_id, card_id, territory, office_id, status = 'ISSUED', show_card, whatsapp,
             survey, name, sex, born_on, birth_place, nik_sealed, nik_index, phone_sealed,
             phone_index, email_sealed, email_index, address_sealed, religion, marital, regency,
             district, education, major, school, graduated_year, experience_years, wanted,
             wanted_titles, reach_kind, reach_km, wage_floor, available_from, work_types, needs,
             issued_on
        from pg_temp.loading order by ord
      returning id, seq
      """;

  private static final String HOMES =
      """
      insert into access.person_home (person_id, office_id, territory, since)
      select id, office_id, territory, issued_on from pg_temp.loading order by ord
      """;

  /** Numbers continue where the counter of that place and day stands; each card has its facts. */
  private static final String CARDS =
      """
      with of_day as (
        select place, issued_on, count(*) as cards from pg_temp.loading group by place, issued_on),
      counted as (
        insert into jobseekers.number_counters as c (region, on_date, last)
        select place, issued_on, cards from of_day order by place, issued_on
        on conflict (region, on_date) do update set last = c.last + excluded.last
        returning region, on_date, last),
      before as (
        select d.place, d.issued_on, c.last - d.cards as last
          from of_day d join counted c on c.region = d.place and c.on_date = d.issued_on),
      issued as (
        insert into jobseekers.registrations (
          id, person_id, number, status, issued_on, expires_on, closed_on, reason, office_id,
          territory, sex, age_group, education, occupation)
        select uuidv7(), l.id,
               l.place || to_char(l.issued_on, 'DDMMYY')
                 || lpad((b.last + l.nth)::text, 6, '0'),
               l.status, l.issued_on, l.expires_on, l.closed_on, l.reason, l.office_id, l.territory,
               l.sex, l.age_group, l.education, l.wanted[1]
          from pg_temp.loading l
          join before b on b.place = l.place and b.issued_on = l.issued_on
        returning id, person_id, status, issued_on, closed_on, reason, office_id, territory, sex,
                  age_group, education, occupation)
      insert into jobseekers.registration_events (
        id, kind, reason, on_date, office_id, territory, actor_kind, person_id, registration_id,
        sex, age_group, education, occupation)
      select uuidv7(), f.kind, f.reason, f.on_date, r.office_id, r.territory, 'SYSTEM',
             r.person_id, r.id, r.sex, r.age_group, r.education, r.occupation
        from issued r
       cross join lateral (
             values ('REGISTERED', null, r.issued_on),
                    (case when r.status = 'PLACED' then 'PLACED' else 'REMOVED' end,
                     r.reason, r.closed_on)) f (kind, reason, on_date)
       where f.on_date is not null and :facts
      """;

  private static final String JOBS =
      """
      insert into jobseekers.experiences (
        person_id, position, territory, title, occupation, from_year, to_year)
      select l.id, j.nth - 1, l.territory, j.title, j.code, j.from_year, j.to_year
        from pg_temp.loading l
       cross join lateral unnest(l.job_titles, l.job_codes, l.job_from, l.job_to)
             with ordinality j (title, code, from_year, to_year, nth)
      """;

  private static final String SKILLS =
      """
      insert into jobseekers.skills (person_id, skill, territory, level, evidence)
      select l.id, s.skill, l.territory, s.level, s.evidence
        from pg_temp.loading l
       cross join lateral unnest(l.skills, l.levels, l.evidence) s (skill, level, evidence)
      """;

  private static final String CONSENTS =
      """
      insert into jobseekers.consents (
        id, person_id, territory, purpose, answer, at, actor_kind)
      select uuidv7(), l.id, l.territory, c.purpose, c.answer, l.issued_on, 'SYSTEM'
        from pg_temp.loading l
       cross join lateral (values ('CARD', l.show_card), ('WHATSAPP', l.whatsapp),
                                  ('SURVEY', l.survey)) c (purpose, answer)
       where c.answer is not null
      """;

  /** After {@link #PEOPLE}. */
  static final List<String> OF_PEOPLE = List.of(HOMES, CARDS, JOBS, SKILLS, CONSENTS);
}
