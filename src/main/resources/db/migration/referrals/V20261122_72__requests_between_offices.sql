-- "Minta rujukan": an office asks for somebody it knows only as a card without a name. Nothing here
-- says who it is; only the office that holds the person can tell.
create table referrals.requests (
  id              uuid primary key,
  version         int not null default 1,
  card_id         uuid not null,
  card_wanted     text[] not null default '{}',
  card_skills     smallint[] not null default '{}',
  card_regency    text collate "C" not null,
  vacancy_id      uuid not null references vacancies.vacancies (id),
  vacancy_title   text not null,
  employer_name   text not null,
  from_office     uuid not null references officers.offices (id),
  from_office_name text not null,
  from_territory  text collate "C" not null,
  to_office       uuid not null references officers.offices (id),
  to_office_name  text not null,
  to_territory    text collate "C" not null,
  status          text not null default 'OPEN'
                  check (status in ('OPEN', 'REFERRED', 'DECLINED', 'EXPIRED')),
  reason          text check (reason ~ '^[A-Z_]{2,40}$'),
  asked_on        date not null,
  due_on          date not null,
  answered_on     date,
  asked_by        uuid,
  created_at      timestamptz not null default now(),
  check ((status = 'DECLINED') = (reason is not null)),
  check ((status = 'OPEN') = (answered_on is null)),
  check (from_office <> to_office)
);
create unique index requests_one_open on referrals.requests (card_id, vacancy_id) where status = 'OPEN';
create index requests_inbox on referrals.requests (to_territory, due_on, id);
create index requests_outbox on referrals.requests (from_territory, due_on, id);
create index requests_by_vacancy on referrals.requests (vacancy_id);
alter table referrals.requests enable row level security;
alter table referrals.requests force row level security;
create policy both_offices on referrals.requests to antarkerja_officer, antarkerja_system
  using (to_territory >= (select access.lo()) and to_territory < (select access.hi())
         or from_territory >= (select access.lo()) and from_territory < (select access.hi()))
  with check (to_territory >= (select access.lo()) and to_territory < (select access.hi())
         or from_territory >= (select access.lo()) and from_territory < (select access.hi()));
grant select, insert, update on referrals.requests to antarkerja_officer, antarkerja_system;

create table referrals.request_events (
  id             uuid primary key,
  request_id     uuid not null references referrals.requests (id),
  kind           text not null check (kind in ('ASKED', 'REFERRED', 'DECLINED', 'EXPIRED')),
  reason         text,
  at             timestamptz not null default now(),
  on_date        date not null,
  office_id      uuid,
  territory      text collate "C" not null,
  actor_kind     text not null check (actor_kind in ('CITIZEN', 'OFFICER', 'EMPLOYER', 'SYSTEM')),
  actor          uuid
);
create index request_events_by_request on referrals.request_events (request_id, at);
grant select, insert on referrals.request_events to antarkerja_officer, antarkerja_system;
