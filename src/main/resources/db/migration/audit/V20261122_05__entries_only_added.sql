create schema audit;
grant usage on schema audit to
  antarkerja_officer, antarkerja_citizen, antarkerja_employer, antarkerja_public, antarkerja_system;

create table audit.entries (
  seq        bigint generated always as identity primary key,
  at         timestamptz not null default clock_timestamp(),
  kind       text not null check (kind in ('READ', 'WRITE')),
  action     text not null,
  subject    uuid,
  fields     text[] not null default '{}',
  actor_kind text not null,
  actor      uuid,
  office_id  uuid
);
create index entries_by_subject on audit.entries (subject, seq desc);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are only ever added';
end $$;
create trigger only_added before update or delete or truncate on audit.entries
  for each statement execute function audit.refuse_change();

grant insert on audit.entries to
  antarkerja_officer, antarkerja_citizen, antarkerja_employer, antarkerja_public, antarkerja_system;
