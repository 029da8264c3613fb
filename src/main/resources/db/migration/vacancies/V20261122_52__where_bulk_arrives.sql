-- Many vacancies arrive here by COPY and leave in the same transaction.
create unlogged table vacancies.staging (
  load_id uuid not null, id uuid, status text, in_stock boolean, employer_id uuid, employer_name text,
  title text, description text, qualification text, words text, regency text, district text, place text,
  occupation_group text, kbji_code text, kbli text, openings int, filled int, wage_min bigint,
  wage_max bigint, show_wage boolean, min_education smallint, min_experience_years smallint,
  or_equivalent_experience boolean, work_type text, skills smallint[], required_licences smallint[],
  accommodation_yes text[], accommodation_no text[], published_at timestamptz, expires_on date,
  closes_at timestamptz, source text, source_id text, source_link text, min_age smallint,
  max_age smallint, sex text, marital_status text, physical_condition text, reported_wage_min bigint,
  reported_wage_max bigint, office_id uuid, registered_on date, filled_on date[], closed_on date,
  close_reason text
);
grant select, insert, delete on vacancies.staging to antarkerja_system;
