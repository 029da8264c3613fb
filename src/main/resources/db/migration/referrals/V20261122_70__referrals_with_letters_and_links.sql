create schema referrals;
grant usage on schema referrals to
  antarkerja_officer, antarkerja_employer, antarkerja_public, antarkerja_system;

-- One jobseeker put forward for one vacancy. Name, year of birth, education and skills are a copy from
-- the day of the proposal, under the same wall as the person: the employer's page and the receiving
-- office need no table of jobseekers.
create table referrals.referrals (
  id                uuid primary key,
  version           int not null default 1,
  status            text not null
                    check (status in ('PROPOSED', 'AGREED', 'DECLINED', 'LETTER_ISSUED', 'INTERVIEW',
                                      'OFFERED', 'HIRED', 'NOT_HIRED', 'NO_SHOW', 'WITHDRAWN',
                                      'NO_FEEDBACK')),
  person_id         uuid not null,
  person_public_id  uuid not null,
  person_name       text not null check (length(person_name) between 1 and 200),
  birth_year        smallint,
  sex               char(1) not null check (sex in ('L', 'P')),
  education         smallint check (education between 0 and 13),
  skills            smallint[] not null default '{}',
  vacancy_id        uuid not null references vacancies.vacancies (id),
  vacancy_title     text not null,
  vacancy_place     text not null,
  employer_id       uuid not null references employers.companies (id),
  employer_name     text not null,
  office_id         uuid not null references officers.offices (id),
  territory         text collate "C" not null,
  vacancy_office_id uuid references officers.offices (id),
  vacancy_territory text collate "C" not null,
  officer           uuid,
  officer_name      text not null,
  proposed_on       date not null,
  due_side          text check (due_side in ('PERSON', 'EMPLOYER')),
  due_on            date,
  due_sort          date not null generated always as (coalesce(due_on, date '9999-12-31')) stored,
  answered_on       date,
  answered_how      text check (answered_how in ('COUNTER', 'PHONE')),
  consent_at        timestamptz,
  consent_by        uuid,
  letter_no         text,
  letter_code       text references documents.verifications (code),
  letter_on         date,
  interview_on      date,
  interview_time    time,
  interview_place   text check (length(interview_place) <= 200),
  start_on          date,
  contract          text check (contract in ('PKWT', 'PKWTT')),
  wage              bigint check (wage between 1 and 1000000000),
  reason            text check (reason ~ '^[A-Z_]{2,40}$'),
  reason_text       text check (length(reason_text) <= 200),
  ended_on          date,
  ended_at          timestamptz,
  created_at        timestamptz not null default now(),
  check ((due_side is null) = (due_on is null)),
  check (status not in ('DECLINED', 'NOT_HIRED', 'WITHDRAWN') or reason is not null),
  check (status in ('PROPOSED', 'DECLINED', 'WITHDRAWN') or consent_at is not null),
  check (status in ('PROPOSED', 'AGREED', 'DECLINED', 'WITHDRAWN', 'HIRED') or letter_no is not null),
  check (status <> 'INTERVIEW' or interview_on is not null),
  check ((status in ('DECLINED', 'HIRED', 'NOT_HIRED', 'NO_SHOW', 'WITHDRAWN', 'NO_FEEDBACK'))
         = (ended_on is not null))
);
create unique index referrals_one_open on referrals.referrals (person_id, vacancy_id)
  where ended_on is null;
create index referrals_by_office on referrals.referrals (territory, due_sort, id) where ended_on is null;
create index referrals_by_receiver on referrals.referrals (vacancy_territory, due_sort, id)
  where ended_on is null;
create index referrals_due on referrals.referrals (due_sort, id) where ended_on is null;
create index referrals_ended on referrals.referrals (territory, ended_on desc, id desc)
  where ended_on is not null;
create index referrals_ended_received on referrals.referrals (vacancy_territory, ended_on desc, id desc)
  where ended_on is not null;
create index referrals_by_person on referrals.referrals (person_id, created_at desc);
create index referrals_by_vacancy on referrals.referrals (vacancy_id, created_at desc);
alter table referrals.referrals enable row level security;
alter table referrals.referrals force row level security;
-- The office of the vacancy sees a referral from the person's yes until it ends, and after that only of
-- whom it took. Another referral of the same person is none of its business.
-- ended_at: by the database's clock; who ends it still sees it in that transaction.
create policy by_territory on referrals.referrals to antarkerja_officer, antarkerja_system
  using (territory >= (select access.lo()) and territory < (select access.hi())
         or (vacancy_territory >= (select access.lo()) and vacancy_territory < (select access.hi())
             and consent_at is not null
             and (ended_at is null or ended_at >= now() or status = 'HIRED')))
  with check (territory >= (select access.lo()) and territory < (select access.hi())
         or (vacancy_territory >= (select access.lo()) and vacancy_territory < (select access.hi())
             and consent_at is not null));
grant select, insert, update on referrals.referrals to antarkerja_officer, antarkerja_system;
-- An employer sees the one row of their link, and of it only what the person consented to.
create policy own_link on referrals.referrals to antarkerja_employer
  using (id = (select access.actor_id()) and consent_at is not null);
grant select on referrals.referrals to antarkerja_employer;

-- Letter numbers without gaps or twins: the row is locked until the letter commits.
create table referrals.letter_counters (
  office_id uuid not null,
  year      smallint not null,
  last      int not null check (last > 0),
  primary key (office_id, year)
);
grant select, insert, update on referrals.letter_counters to antarkerja_officer, antarkerja_system;

-- The employer's key to one referral. Only the SHA-256 of the 32 random bytes is kept.
create table referrals.links (
  token_hash  bytea primary key check (length(token_hash) = 32),
  referral_id uuid not null references referrals.referrals (id),
  expires_on  date not null,
  revoked_at  timestamptz,
  created_at  timestamptz not null default now()
);
create index links_by_referral on referrals.links (referral_id);
grant select, insert, update on referrals.links to antarkerja_officer, antarkerja_system;
alter table referrals.links enable row level security;
alter table referrals.links force row level security;
create policy by_staff on referrals.links to antarkerja_officer, antarkerja_system
  using (exists (select from referrals.referrals r where r.id = referral_id))
  with check (exists (select from referrals.referrals r where r.id = referral_id));

-- Which referral does a link open today? Anybody may ask, nobody can list.
create function referrals.link_opens(hash bytea, today date) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select referral_id from referrals.links
           where token_hash = hash and revoked_at is null and expires_on >= today);
revoke execute on function referrals.link_opens from public;
grant execute on function referrals.link_opens to
  antarkerja_public, antarkerja_officer, antarkerja_citizen, antarkerja_employer,
  antarkerja_system;
