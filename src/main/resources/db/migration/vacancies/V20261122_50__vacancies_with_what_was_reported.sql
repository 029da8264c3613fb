create schema vacancies;
grant usage on schema vacancies to
  antarkerja_officer, antarkerja_citizen, antarkerja_employer, antarkerja_public, antarkerja_system;

-- The wage here is only what may be shown; hidden and absurd amounts stay in vacancies.reported.
create table vacancies.vacancies (
  id                  uuid primary key,
  seq                 bigint generated always as identity unique,
  version             int not null default 1,
  status              text not null
                      check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'PAUSED', 'FILLED',
                                        'EXPIRED', 'WITHDRAWN', 'TAKEN_DOWN')),
  in_stock            boolean not null default false,
  employer_id         uuid not null references employers.companies (id),
  employer_name       text not null,
  confidential        boolean not null default false,
  contact_id          uuid references employers.contacts (id),
  title               text not null check (length(title) between 1 and 200),
  description         text not null,
  qualification       text not null,
  words               text not null,
  country             char(2) not null default 'ID',
  regency             text collate "C" not null check (regency ~ '^[0-9]{4}$'),
  district            text collate "C" check (district ~ '^[0-9]{6}$'),
  place               text not null,
  territory           text collate "C" not null,
  occupation_group    char(4) check (occupation_group ~ '^[0-9]{4}$'),
  kbji_code           char(7) check (kbji_code ~ '^[0-9]{4}\.[0-9]{2}$'),
  kbli                char(5) check (kbli ~ '^[0-9]{5}$'),
  openings            int not null check (openings between 1 and 10000),
  filled              int not null default 0 check (filled between 0 and openings),
  wage_min            bigint check (wage_min > 0),
  wage_max            bigint check (wage_max > 0),
  show_wage           boolean not null,
  min_education       smallint check (min_education between 0 and 13),
  min_experience_years smallint check (min_experience_years between 0 and 60),
  or_equivalent_experience boolean not null default false,
  work_type           text check (work_type in ('FULL_TIME', 'PART_TIME', 'CONTRACT', 'INTERNSHIP')),
  skills              smallint[] not null default '{}',
  required_licences   smallint[] not null default '{}',
  accommodation_yes   text[] not null default '{}',
  accommodation_no    text[] not null default '{}',
  published_at        timestamptz,
  expires_on          date not null,
  closes_at           timestamptz not null,
  source              text not null check (source in ('OFFICER', 'KARIRHUB', 'EMPLOYER')),
  source_id           text,
  source_link         text check (source_link ~ '^https?://'),
  round               smallint not null default 1,
  decision_note       text check (length(decision_note) <= 1000),
  created_at          timestamptz not null default now(),
  search              tsvector generated always as (
                        setweight(to_tsvector('simple', title), 'A')
                        || setweight(to_tsvector('simple', case when confidential then '' else employer_name end), 'B')
                        || setweight(to_tsvector('simple', place), 'B')
                        || to_tsvector('simple', left(words, 50000))) stored,
  unique (source, source_id),
  check (show_wage or (wage_min is null and wage_max is null)),
  check (wage_max >= wage_min),
  check (not (accommodation_yes && accommodation_no)),
  check (accommodation_yes <@ array['STAIRS_FREE', 'WRITTEN_INSTRUCTIONS', 'SIGN_LANGUAGE',
                                    'SCREEN_READER', 'FREQUENT_BREAKS', 'NO_NIGHT_SHIFT']),
  check (accommodation_no <@ array['STAIRS_FREE', 'WRITTEN_INSTRUCTIONS', 'SIGN_LANGUAGE',
                                   'SCREEN_READER', 'FREQUENT_BREAKS', 'NO_NIGHT_SHIFT']),
  check (status not in ('PUBLISHED', 'PAUSED', 'FILLED') or (published_at is not null and in_stock)),
  check (status not in ('EXPIRED', 'WITHDRAWN', 'TAKEN_DOWN') or not in_stock),
  check (status <> 'PUBLISHED' or (filled < openings and occupation_group is not null)),
  check (status <> 'FILLED' or filled = openings)
);
create index vacancies_public on vacancies.vacancies (published_at desc, seq desc)
  where status = 'PUBLISHED';
create index vacancies_public_by_regency on vacancies.vacancies (regency, published_at desc, seq desc)
  where status = 'PUBLISHED';
create index vacancies_public_by_occupation
  on vacancies.vacancies (occupation_group, published_at desc, seq desc) where status = 'PUBLISHED';
create index vacancies_open_by_territory on vacancies.vacancies (territory, closes_at)
  where status = 'PUBLISHED';
create index vacancies_by_territory on vacancies.vacancies (territory, status, seq);
create index vacancies_published_until on vacancies.vacancies (territory, expires_on, id)
  where status = 'PUBLISHED';
create index vacancies_by_status on vacancies.vacancies (status, seq);
create index vacancies_by_employer on vacancies.vacancies (employer_id, regency);
create index vacancies_due on vacancies.vacancies (closes_at)
  where status in ('SUBMITTED', 'RETURNED', 'PUBLISHED', 'PAUSED');
create index vacancies_search on vacancies.vacancies using gin (search);
grant select, insert, update on vacancies.vacancies to antarkerja_officer, antarkerja_system;

-- The second wall behind VacancyStatus.mayBecome; a test holds both to the same table.
create function vacancies.refuse_illegal_step() returns trigger language plpgsql as $$
begin
  if new.status <> old.status and not (case old.status
      when 'DRAFT'     then new.status in ('SUBMITTED', 'WITHDRAWN')
      when 'SUBMITTED' then new.status in ('PUBLISHED', 'RETURNED', 'EXPIRED', 'WITHDRAWN', 'TAKEN_DOWN')
      when 'RETURNED'  then new.status in ('SUBMITTED', 'EXPIRED', 'WITHDRAWN')
      when 'PUBLISHED' then new.status in ('SUBMITTED', 'PAUSED', 'FILLED', 'EXPIRED', 'WITHDRAWN', 'TAKEN_DOWN')
      when 'PAUSED'    then new.status in ('SUBMITTED', 'PUBLISHED', 'FILLED', 'EXPIRED', 'WITHDRAWN', 'TAKEN_DOWN')
      when 'FILLED'    then new.status in ('PUBLISHED', 'PAUSED', 'EXPIRED')
      when 'EXPIRED'   then new.status = 'SUBMITTED'
      else false end)
  then
    raise exception 'a vacancy can''t go from % to %', old.status, new.status
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger only_allowed_steps before update of status on vacancies.vacancies
  for each row execute function vacancies.refuse_illegal_step();

-- What the public may know, nothing else. The reader adds "closes_at > :now" with business time.
create view vacancies.published as
  select id, seq, case when confidential then null else employer_id end as employer_id,
         case when confidential then null else employer_name end as employer_name,
         title, description, qualification, country, regency, district, place,
         occupation_group, kbji_code, kbli, openings, openings - filled as seats_left,
         wage_min, wage_max, min_education, min_experience_years, or_equivalent_experience,
         work_type, skills, required_licences, accommodation_yes, accommodation_no,
         published_at, expires_on, closes_at, source, source_link, search
    from vacancies.vacancies
   where status = 'PUBLISHED';
grant select on vacancies.published to
  antarkerja_public, antarkerja_citizen, antarkerja_officer, antarkerja_employer, antarkerja_system;

-- As the employer gave it: for the mandatory report and the statistics, never published.
create table vacancies.reported (
  vacancy_id         uuid primary key references vacancies.vacancies (id),
  title              text not null,
  description        text not null,
  qualification      text not null,
  min_age            smallint,
  max_age            smallint,
  sex                char(1) check (sex in ('L', 'P')),
  marital_status     text check (length(marital_status) <= 50),
  physical_condition text check (length(physical_condition) <= 50),
  wage_min           bigint,
  wage_max           bigint,
  wage_shown         boolean not null,
  skills             text[] not null default '{}',
  fingerprint        bytea
);
grant select, insert, update on vacancies.reported to antarkerja_officer, antarkerja_system;

-- What the criteria guard found in each round of verification, and what the officer decided.
create table vacancies.flags (
  vacancy_id    uuid not null references vacancies.vacancies (id),
  round         smallint not null,
  number        smallint not null,
  kind          text not null,
  place         text not null check (place in ('FIELD', 'TITLE', 'DESCRIPTION', 'QUALIFICATION')),
  starts        int not null,
  ends          int not null,
  words         text not null,
  language      char(2) not null,
  decision      text check (decision in ('PROPOSAL', 'OWN_WORDS', 'DELETED', 'ACCEPTED', 'NO_CRITERION')),
  decided_words text,
  decided_at    timestamptz,
  decided_by    uuid,
  primary key (vacancy_id, round, number)
);
grant select, insert, update on vacancies.flags to antarkerja_officer, antarkerja_system;
