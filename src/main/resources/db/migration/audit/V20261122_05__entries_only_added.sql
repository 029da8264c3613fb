create schema audit;
grant usage on schema audit to
  antarkerja_officer, antarkerja_citizen, antarkerja_employer, antarkerja_public, antarkerja_system;

-- Who saw and changed what: ids and codes only. Order and time are the database's own.
create table audit.entries (
  seq        bigint generated always as identity primary key,
  at         timestamptz not null default clock_timestamp(),
  kind       text not null check (kind in ('READ', 'LIST', 'WRITE')),
  action     text not null check (action ~ '^[A-Za-z0-9._-]{1,80}$'),
  purpose    text,
  subject    uuid,
  subjects   uuid[] not null default '{}',
  fields     text[] not null default '{}',
  result     text not null default 'DONE' check (result in ('DONE', 'REFUSED')),
  count      int not null default 1,
  actor_kind text not null,
  actor      uuid,
  role       text not null,
  office_id  uuid,
  territory  text collate "C" not null default '',
  session    bytea
);
create index entries_by_subject on audit.entries (subject, seq desc);
create index entries_by_actor on audit.entries (actor, seq desc);
create index entries_by_time on audit.entries (territory, at desc);
create index entries_listing on audit.entries using gin (subjects);

-- What waits for the sealer; gone as soon as it is a link of a chain.
create table audit.unsealed (
  seq bigint primary key,
  xid xid8 not null default pg_current_xact_id()
);

-- How far the sealer came: when it last did anything, and whose entries it left none of.
create table audit.sealing (
  here boolean primary key default true check (here),
  at   timestamptz not null default clock_timestamp(),
  seen pg_snapshot not null default pg_current_snapshot()
);
insert into audit.sealing default values;

-- The chains: each link holds the hash of the one before and of its entry.
create table audit.seals (
  chain smallint not null check (chain between 0 and 15),
  n     bigint not null check (n > 0),
  seq   bigint not null unique,
  at    timestamptz not null,
  prev  bytea not null,
  hash  bytea not null,
  primary key (chain, n)
);

-- Which lines the file of anchors must have; the file itself lies outside the database.
create table audit.anchors (
  number bigint primary key,
  at     timestamptz not null default clock_timestamp(),
  hash   bytea not null
);

create table audit.verifications (
  id       uuid primary key,
  began_at timestamptz not null,
  ended_at timestamptz not null default clock_timestamp(),
  whole    boolean not null,
  entries  bigint not null,
  anchors  bigint not null,
  problems int not null
);
create index verifications_by_time on audit.verifications (began_at desc);
create table audit.problems (
  verification_id uuid not null references audit.verifications (id),
  position        smallint not null,
  kind            text not null check (kind ~ '^[A-Z_]+$'),
  chain           smallint,
  n               bigint,
  seq             bigint,
  primary key (verification_id, position)
);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is only ever added to';
end $$;
do $$
declare
  kept text;
begin
  foreach kept in array array['entries', 'seals', 'anchors', 'verifications', 'problems'] loop
    execute format(
      'create trigger only_added before update or delete or truncate on audit.%I
         for each statement execute function audit.refuse_change()', kept);
  end loop;
end $$;

create function audit.wait_for_seal() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into audit.unsealed (seq) values (new.seq);
  return null;
end $$;
create trigger waits_for_seal after insert on audit.entries
  for each row execute function audit.wait_for_seal();

-- Neither number nor time can be given by the one who writes.
grant insert (kind, action, purpose, subject, subjects, fields, result, count, actor_kind, actor,
              role, office_id, territory, session) on audit.entries to
  antarkerja_officer, antarkerja_citizen, antarkerja_employer, antarkerja_public, antarkerja_system;
grant select on audit.entries to antarkerja_system;
grant select, delete on audit.unsealed to antarkerja_system;
grant select, update on audit.sealing to antarkerja_system;
grant select, insert on audit.seals, audit.anchors, audit.verifications, audit.problems
  to antarkerja_system;

-- Policies that count once row-level security is on: the sealer reads what it chains.
create policy every_entry_is_sealed on audit.entries for select to antarkerja_system using (true);
