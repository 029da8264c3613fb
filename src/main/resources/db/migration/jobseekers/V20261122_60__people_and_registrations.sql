create schema jobseekers;
grant usage on schema jobseekers to antarkerja_officer, antarkerja_system;

-- People who look for work. NIK, phone and e-mail: sealed with the person's own key, found by a keyed
-- blind index only. Arrays of bits and codes: see the enums WorkType and Need. Null is "not asked".
create table jobseekers.jobseekers (
  id               uuid primary key,
  public_id        uuid not null unique,
  card_id          uuid not null unique,
  seq              bigint generated always as identity unique,
  version          int not null default 1,
  territory        text collate "C" not null,
  office_id        uuid not null,
  name             text not null check (length(name) between 1 and 200),
  sex              text not null check (sex in ('L', 'P')),
  born_on          date not null check (born_on >= '1900-01-01'),
  birth_place      text check (length(birth_place) <= 100),
  nik_sealed       bytea,
  nik_index        bytea,
  phone_sealed     bytea,
  phone_index      bytea,
  email_sealed     bytea,
  email_index      bytea,
  email_at         timestamptz not null default now(),
  address_sealed   bytea,
  religion         text check (religion in ('ISLAM', 'CATHOLIC', 'PROTESTANT', 'HINDU', 'BUDDHIST',
                                            'CONFUCIAN', 'OTHER')),
  marital          text check (marital in ('MARRIED', 'SINGLE', 'DIVORCED', 'WIDOWED')),
  regency          text collate "C" not null check (regency ~ '^[0-9]{4}$'),
  district         text collate "C" check (district ~ '^[0-9]{6}$' and left(district, 4) = regency),
  education        smallint check (education between 0 and 13),
  major            text check (length(major) <= 100),
  school           text check (length(school) <= 150),
  graduated_year   smallint check (graduated_year between 1900 and 2199),
  experience_years smallint check (experience_years between 0 and 80),
  wanted           text[] not null default '{}' check (cardinality(wanted) <= 3),
  wanted_titles    text[] not null default '{}' check (cardinality(wanted_titles) = cardinality(wanted)),
  reach_kind       text not null default 'UNKNOWN'
                   check (reach_kind in ('UNKNOWN', 'KM', 'REGENCY', 'PROVINCE', 'NATION')),
  reach_km         smallint not null default 0 check (reach_km between 0 and 5000),
  wage_floor       bigint check (wage_floor > 0),
  available_from   date,
  work_types       smallint not null default 0,
  needs            smallint not null default 0,
  show_card        boolean,
  whatsapp         boolean,
  survey           boolean,
  active           boolean not null,
  merged_into      uuid references jobseekers.jobseekers (id),
  created_at       timestamptz not null default now(),
  check ((nik_sealed is null) = (nik_index is null)),
  check ((phone_sealed is null) = (phone_index is null)),
  check ((email_sealed is null) = (email_index is null)),
  check ((reach_kind = 'KM') = (reach_km > 0))
);
create unique index one_person_per_nik on jobseekers.jobseekers (nik_index)
  where nik_index is not null and merged_into is null;
create index jobseekers_by_phone on jobseekers.jobseekers (phone_index) where phone_index is not null;
create index jobseekers_by_email on jobseekers.jobseekers (email_index) where email_index is not null;
create index jobseekers_by_territory on jobseekers.jobseekers (territory, seq desc);
-- id: the policies ask for it, so that counting needs no row.
create index jobseekers_active on jobseekers.jobseekers (territory, seq desc) include (id) where active;
create index jobseekers_merged on jobseekers.jobseekers (merged_into) where merged_into is not null;

-- AK/I: one row per card. Sex, age and education as on the day of registration, so that what leaves
-- the statutory tables leaves from the row where it came in.
create table jobseekers.registrations (
  id          uuid primary key,
  person_id   uuid not null references jobseekers.jobseekers (id),
  previous_id uuid references jobseekers.registrations (id),
  number      text collate "C" not null unique check (number ~ '^[0-9]{16}$'),
  status      text not null
              check (status in ('ISSUED', 'PLACED', 'EXPIRED', 'WITHDRAWN', 'MOVED', 'DECEASED')),
  issued_on   date not null,
  expires_on  date not null check (expires_on > issued_on),
  reports     smallint not null default 0 check (reports between 0 and 12),
  reported_on date,
  closed_on   date,
  reason      text,
  office_id   uuid not null,
  territory   text collate "C" not null,
  sex         text not null,
  age_group   text not null check (age_group in ('15-19', '20-29', '30-44', '45-54', '55+')),
  education   smallint,
  occupation  text,
  check ((status = 'ISSUED') = (closed_on is null))
);
create unique index one_active_registration on jobseekers.registrations (person_id)
  where status = 'ISSUED';
create index registrations_by_person on jobseekers.registrations (person_id, issued_on desc);
create index registrations_expiring on jobseekers.registrations (expires_on) where status = 'ISSUED';
create index registrations_due on jobseekers.registrations (territory, expires_on) where status = 'ISSUED';
create index registrations_to_report on jobseekers.registrations (territory, reports, issued_on)
  where status = 'ISSUED';

-- The same steps as RegistrationStatus: a closed card stays closed, a new one is issued instead.
create function jobseekers.refuse_reopening() returns trigger language plpgsql as $$
begin
  if old.status <> 'ISSUED' and new.status <> old.status then
    raise exception 'a registration can not go from % to %', old.status, new.status;
  end if;
  return new;
end $$;
create trigger closed_stays_closed before update of status on jobseekers.registrations
  for each row execute function jobseekers.refuse_reopening();

-- Dated facts, only ever added; the statutory tables are counted from these. Codes only.
create table jobseekers.registration_events (
  id              uuid primary key,
  kind            text not null check (kind in ('REGISTERED', 'REPORTED', 'PLACED', 'REMOVED')),
  reason          text check (reason ~ '^[A-Z_]+$'),
  at              timestamptz not null default now(),
  on_date         date not null,
  office_id       uuid not null,
  territory       text collate "C" not null,
  actor_kind      text not null,
  actor           uuid,
  person_id       uuid not null,
  registration_id uuid not null references jobseekers.registrations (id),
  sex             text not null,
  age_group       text not null,
  education       smallint,
  occupation      text,
  check ((kind = 'REMOVED') = (reason is not null) or kind = 'REGISTERED' and reason = 'NOT_PLACED')
);
create index registration_events_by_day on jobseekers.registration_events (territory, on_date)
  include (kind, age_group, sex, person_id);
create index registration_events_by_person on jobseekers.registration_events (person_id, at desc);

create table jobseekers.experiences (
  person_id  uuid not null references jobseekers.jobseekers (id),
  position   smallint not null,
  territory  text collate "C" not null,
  title      text not null check (length(title) between 1 and 200),
  occupation text collate "C",
  from_year  smallint check (from_year between 1900 and 2199),
  to_year    smallint check (to_year >= from_year and to_year <= 2199),
  primary key (person_id, position)
);

-- level 0 unknown, 1 basic, 2 able, 3 expert; evidence 0 own word, 1 work done, 2 course, 3 certificate
create table jobseekers.skills (
  person_id uuid not null references jobseekers.jobseekers (id),
  skill     smallint not null,
  territory text collate "C" not null,
  level     smallint not null default 0 check (level between 0 and 3),
  evidence  smallint not null default 0 check (evidence between 0 and 3),
  primary key (person_id, skill)
);

-- Every answer that was ever given; the latest one is also on the person's row.
create table jobseekers.consents (
  id         uuid primary key,
  person_id  uuid not null references jobseekers.jobseekers (id),
  territory  text collate "C" not null,
  purpose    text not null check (purpose in ('CARD', 'WHATSAPP', 'SURVEY')),
  answer     boolean not null,
  at         timestamptz not null default now(),
  actor_kind text not null,
  actor      uuid
);
create index consents_by_person on jobseekers.consents (person_id, at desc);

-- Last number given out per place and day; the row is locked until the registration commits.
create table jobseekers.number_counters (
  region  text collate "C" not null,
  on_date date not null,
  last    int not null check (last between 1 and 999999),
  primary key (region, on_date)
) with (fillfactor = 50); -- written again and again: the new row finds room beside the old one
grant select, insert, update on jobseekers.number_counters to antarkerja_officer, antarkerja_system;

alter table jobseekers.jobseekers enable row level security;
alter table jobseekers.jobseekers force row level security;
create policy by_territory on jobseekers.jobseekers
  using (territory >= (select access.lo()) and territory < (select access.hi())
         or access.granted(id))
  with check (territory >= (select access.lo()) and territory < (select access.hi()));

do $$
declare
  child text;
begin
  foreach child in array array['registrations', 'registration_events', 'experiences', 'skills',
                               'consents'] loop
    execute format('alter table jobseekers.%I enable row level security', child);
    execute format('alter table jobseekers.%I force row level security', child);
    execute format(
      'create policy by_territory on jobseekers.%I
         using (territory >= (select access.lo()) and territory < (select access.hi())
                or access.granted(person_id))
         with check (territory >= (select access.lo()) and territory < (select access.hi()))', child);
  end loop;
end $$;

grant select, insert, update on jobseekers.jobseekers, jobseekers.registrations
  to antarkerja_officer, antarkerja_system;
grant select, insert on jobseekers.registration_events, jobseekers.consents
  to antarkerja_officer, antarkerja_system;
-- A profile's lines are replaced as a whole.
grant select, insert, delete on jobseekers.experiences, jobseekers.skills
  to antarkerja_officer, antarkerja_system;
