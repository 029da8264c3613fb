create schema privacy;
grant usage on schema privacy to antarkerja_officer, antarkerja_citizen, antarkerja_system;

-- What a person asks for, on a clock. Words and values are sealed with the person's own key: they can
-- be read no longer than the person is known.
create table privacy.cases (
  id            uuid primary key,
  version       int not null default 1,
  kind          text not null
                check (kind in ('COPY', 'CORRECTION', 'ERASURE', 'WITHDRAWAL', 'OBJECTION')),
  state         text not null check (state in ('REQUESTED', 'CHECKED', 'DONE', 'REFUSED')),
  person_id     uuid not null,
  office_id     uuid not null,
  territory     text collate "C" not null,
  by_person     boolean not null,
  requested_by  uuid,
  requested_at  timestamptz not null,
  due_at        timestamptz not null check (due_at > requested_at),
  decided_at    timestamptz,
  decided_by    uuid,
  checked_at    timestamptz,
  checked_by    uuid,
  erased_at     timestamptz,
  field         text check (length(field) <= 100),
  words_sealed  bytea,
  before_sealed bytea,
  answer_sealed bytea,
  check ((state in ('DONE', 'REFUSED')) = (decided_at is not null)),
  check ((checked_at is null) = (checked_by is null)),
  check (state <> 'CHECKED' or (kind = 'ERASURE' and checked_by is not null)),
  -- Nobody is erased on one officer's word.
  check (kind <> 'ERASURE' or state <> 'DONE'
         or (checked_by is not null and decided_by is not null and decided_by <> checked_by))
);
-- Two open requests of one kind would be answered twice.
create unique index cases_one_open on privacy.cases (person_id, kind, coalesce(field, ''))
  where state in ('REQUESTED', 'CHECKED');
create index cases_by_person on privacy.cases (person_id, requested_at desc);
create index cases_open on privacy.cases (territory, due_at, id) where state in ('REQUESTED', 'CHECKED');
create index cases_to_erase on privacy.cases (decided_at)
  where kind = 'ERASURE' and state = 'DONE' and erased_at is null;
create index cases_ended on privacy.cases (territory, decided_at desc, id)
  where state in ('DONE', 'REFUSED');
alter table privacy.cases enable row level security;
alter table privacy.cases force row level security;
create policy by_territory on privacy.cases to antarkerja_officer, antarkerja_system
  using (territory >= (select access.lo()) and territory < (select access.hi()))
  with check (territory >= (select access.lo()) and territory < (select access.hi()));
create policy own on privacy.cases for select to antarkerja_citizen
  using (person_id = (select access.actor_id()));
grant select, insert, update on privacy.cases to antarkerja_officer, antarkerja_system;
grant select on privacy.cases to antarkerja_citizen;

-- Dated facts, only ever added.
create table privacy.case_events (
  id         uuid primary key,
  case_id    uuid not null references privacy.cases (id),
  kind       text not null check (kind in ('REQUESTED', 'CHECKED', 'DONE', 'REFUSED')),
  at         timestamptz not null default now(),
  on_date    date not null,
  office_id  uuid not null,
  territory  text collate "C" not null,
  actor_kind text not null,
  actor      uuid
);
create index case_events_by_case on privacy.case_events (case_id, at);
alter table privacy.case_events enable row level security;
alter table privacy.case_events force row level security;
create policy by_territory on privacy.case_events to antarkerja_officer, antarkerja_system
  using (territory >= (select access.lo()) and territory < (select access.hi()))
  with check (territory >= (select access.lo()) and territory < (select access.hi()));
grant select, insert on privacy.case_events to antarkerja_officer, antarkerja_system;

-- Something happened to personal data. Notice to the persons and the authority within 3x24 hours of
-- noticing (UU 27/2022, Pasal 46). No names in the texts: who is affected is computed.
create table privacy.incidents (
  id                uuid primary key,
  version           int not null default 1,
  state             text not null check (state in ('OPEN', 'NOTIFIED', 'CLOSED')),
  office_id         uuid not null,
  territory         text collate "C" not null,
  what              text not null check (length(what) between 1 and 2000),
  handling          text check (length(handling) <= 2000),
  noticed_at        timestamptz not null,
  due_at            timestamptz not null check (due_at > noticed_at),
  account_id        uuid,
  about_office      uuid,
  holders           uuid[] not null default '{}',
  from_at           timestamptz not null,
  to_at             timestamptz not null check (to_at >= from_at),
  counted_at        timestamptz,
  persons_told_at   timestamptz,
  authority_told_at timestamptz,
  closed_at         timestamptz,
  entered_by        uuid,
  list_allowed_by   uuid,
  list_allowed_until timestamptz,
  list_taken        smallint not null default 0 check (list_taken between 0 and 3),
  check (num_nonnulls(account_id, about_office) + (cardinality(holders) > 0)::int = 1),
  check ((list_allowed_by is null) = (list_allowed_until is null)),
  check ((state = 'CLOSED') = (closed_at is not null)),
  check (state = 'OPEN' or (persons_told_at is not null and authority_told_at is not null))
);
create index incidents_by_territory on privacy.incidents (territory, due_at desc);
alter table privacy.incidents enable row level security;
alter table privacy.incidents force row level security;
create policy by_territory on privacy.incidents to antarkerja_officer, antarkerja_system
  using (territory >= (select access.lo()) and territory < (select access.hi()))
  with check (territory >= (select access.lo()) and territory < (select access.hi()));
-- Nobody deals with an incident of their own account; who reported it sees that it is there.
create policy not_about_oneself on privacy.incidents as restrictive for select to antarkerja_officer
  using (account_id is distinct from (select access.actor_id()) or entered_by = (select access.actor_id()));
create policy handled_by_another on privacy.incidents as restrictive for update to antarkerja_officer
  using (account_id is distinct from (select access.actor_id()));
grant select, insert, update on privacy.incidents to antarkerja_officer, antarkerja_system;

-- Whose data was shown, from the audit trail, as counted last.
create table privacy.affected (
  incident_id uuid not null references privacy.incidents (id),
  person_id   uuid not null,
  first_at    timestamptz not null,
  last_at     timestamptz not null,
  times       int not null,
  actions     text[] not null,
  primary key (incident_id, person_id)
);
alter table privacy.affected enable row level security;
alter table privacy.affected force row level security;
create policy of_incident on privacy.affected to antarkerja_officer, antarkerja_system
  using (exists (select from privacy.incidents i where i.id = incident_id))
  with check (exists (select from privacy.incidents i where i.id = incident_id));
grant select on privacy.affected to antarkerja_officer;
grant select, insert, delete on privacy.affected to antarkerja_system;
