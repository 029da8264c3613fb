create schema exports;
grant usage on schema exports to antarkerja_officer, antarkerja_admin, antarkerja_auditor,
  antarkerja_system;

-- One list that somebody wants to take along. The file is sealed with a key of its own, which stands
-- here sealed, so that it goes along when keys are rotated. members: of one that needs no second yes.
create table exports.exports (
  id            uuid primary key,
  state         text not null check (state in ('WAITING', 'MAKING', 'READY', 'REFUSED', 'FAILED', 'EXPIRED')),
  territory     text collate "C" not null,
  office_id     uuid not null,
  office_name   text not null,
  asked_by      uuid not null,
  asked_by_name text not null,
  asked_at      timestamptz not null,
  -- Of officers, with their numbers and birth dates, instead of jobseekers.
  officers      boolean not null default false,
  active_only   boolean not null,
  persons       int not null check (persons >= 0),
  purpose       text not null check (purpose in ('SERVICE', 'REPORT', 'JOB_FAIR', 'TRAINING')),
  reason        text not null check (length(reason) between 20 and 500),
  decided_by    uuid,
  decided_by_name text,
  decided_at    timestamptz,
  members       uuid[] not null default '{}',
  file_id       uuid references files.files (id),
  key_sealed    bytea,
  ready_at      timestamptz,
  expires_at    timestamptz,
  downloads     smallint not null default 0 check (downloads between 0 and 3),
  check (decided_by is distinct from asked_by),
  check ((state = 'READY') <= (file_id is not null and expires_at is not null)),
  check ((file_id is null) = (key_sealed is null)),
  check (cardinality(members) <= 50),
  check (persons <= 50 or state in ('WAITING', 'EXPIRED', 'REFUSED') or decided_by is not null)
);
create index exports_by_asker on exports.exports (asked_by, asked_at desc);
create index exports_waiting on exports.exports (territory, asked_at) where state = 'WAITING';
create index exports_to_end on exports.exports (expires_at) where state in ('WAITING', 'READY');
alter table exports.exports enable row level security;
alter table exports.exports force row level security;
create policy by_territory on exports.exports to antarkerja_officer
  using (territory >= (select access.lo()) and territory < (select access.hi())
         or asked_by = (select access.actor_id()))
  with check (territory >= (select access.lo()) and territory < (select access.hi())
              or asked_by = (select access.actor_id()));
create policy every_export on exports.exports to antarkerja_system using (true) with check (true);
grant select, insert, update on exports.exports to antarkerja_officer, antarkerja_system;

-- Invented rows that only this one file has. They are in no other table and counted nowhere.
create table exports.markers (
  number    text collate "C" primary key check (number ~ '^[0-9]{16}$'),
  name      text not null,
  name_key  text not null,
  export_id uuid not null references exports.exports (id)
);
create index markers_by_name on exports.markers (name_key);
grant select, insert on exports.markers to antarkerja_system;

-- Whose export a row is from; auditors only.
create function exports.origin(wanted_number text, wanted_name text)
returns table (id uuid, office_name text, asked_by_name text, asked_at timestamptz,
               decided_by_name text, purpose text, persons int, downloads smallint)
language sql stable security definer set search_path = pg_catalog as $$
  select distinct e.id, e.office_name, e.asked_by_name, e.asked_at, e.decided_by_name, e.purpose,
         e.persons, e.downloads
    from exports.markers m join exports.exports e on e.id = m.export_id
   where (m.number = wanted_number or m.name_key = wanted_name)
     and exists (select 1 from access.accounts a
                  where a.id = access.actor_id() and a.role in ('AUDITOR', 'ADMIN')
                    and a.disabled_at is null)
$$;
-- Whether an account may still act.
create function exports.still_here(account uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select 1 from access.accounts a where a.id = account and a.disabled_at is null)
$$;
revoke execute on function exports.origin(text, text), exports.still_here(uuid) from public;
grant execute on function exports.origin(text, text)
  to antarkerja_officer, antarkerja_admin, antarkerja_auditor;
grant execute on function exports.still_here(uuid) to antarkerja_officer, antarkerja_system;
