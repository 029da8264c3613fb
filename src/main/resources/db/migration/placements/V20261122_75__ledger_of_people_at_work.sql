create schema placements;
grant usage on schema placements to antarkerja_officer, antarkerja_system;

-- Said by one side, confirmed by the other. Name and codes are a copy of the day of the report.
create table placements.placements (
  id                uuid primary key,
  version           int not null default 1,
  status            text not null check (status in ('REPORTED', 'CONFIRMED', 'CANCELLED', 'ENDED')),
  person_id         uuid not null,
  person_public_id  uuid not null,
  person_name       text not null check (length(person_name) between 1 and 200),
  sex               char(1) not null check (sex in ('L', 'P')),
  education         smallint check (education between 0 and 13),
  person_region     text collate "C" not null,
  vacancy_id        uuid not null references vacancies.vacancies (id),
  vacancy_title     text not null,
  vacancy_place     text not null,
  occupation_group  char(4),
  kbli              char(5),
  employer_id       uuid not null references employers.companies (id),
  employer_name     text not null,
  referral_id       uuid references referrals.referrals (id),
  consented         boolean not null default false,
  office_id         uuid not null references officers.offices (id),
  territory         text collate "C" not null,
  vacancy_territory text collate "C" not null,
  reported_by       text not null check (reported_by in ('PERSON', 'EMPLOYER')),
  reported_on       date not null,
  scope             text not null check (scope in ('AKL', 'AKAD', 'AKAN')),
  contract          text check (contract in ('PKWT', 'PKWTT')),
  wage              bigint check (wage between 1 and 1000000000),
  start_on          date not null,
  confirmed_on      date,
  confirmed_how     text check (confirmed_how in ('PERSON_SAYS', 'EMPLOYER_SAYS', 'EMPLOYER_LINK',
                                                  'CONTRACT_SEEN', 'PAYSLIP_SEEN')),
  ended_on          date,
  reason            text check (reason ~ '^[A-Z_]{2,40}$'),
  created_at        timestamptz not null default now(),
  check (status not in ('CONFIRMED', 'ENDED')
         or (confirmed_on is not null and confirmed_how is not null and contract is not null)),
  check ((status in ('CANCELLED', 'ENDED')) = (ended_on is not null)),
  check ((status in ('CANCELLED', 'ENDED')) = (reason is not null))
);
-- A person counts once per vacancy; one who never started may come again.
create unique index placements_once on placements.placements (person_id, vacancy_id)
  where status <> 'CANCELLED';
create index placements_by_office on placements.placements (territory, status, start_on desc, id desc);
create index placements_by_receiver on placements.placements (vacancy_territory, status, start_on desc, id desc);
create index placements_by_vacancy on placements.placements (vacancy_id, status);
create index placements_by_referral on placements.placements (referral_id);
alter table placements.placements enable row level security;
alter table placements.placements force row level security;
-- consented: the person agreed that the office of the vacancy knows, by a referral or by their own word.
create policy by_territory on placements.placements to antarkerja_officer, antarkerja_system
  using (territory >= (select access.lo()) and territory < (select access.hi())
         or consented and vacancy_territory >= (select access.lo())
            and vacancy_territory < (select access.hi()))
  with check (territory >= (select access.lo()) and territory < (select access.hi())
         or consented and vacancy_territory >= (select access.lo())
            and vacancy_territory < (select access.hi()));
grant select, insert, update on placements.placements to antarkerja_officer, antarkerja_system;
