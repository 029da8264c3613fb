create schema matching;
grant usage on schema matching to antarkerja_officer, antarkerja_system;

-- One row per vacancy and per person, codes only, from which every node fills its columns in memory.
-- Written in the transaction of the change; packed is null once nobody may find it any more.
-- Followers read by changed_tx below pg_snapshot_xmin, so that none is missed and none comes early.
create table matching.vacancy_rows (
  seq        bigint primary key,
  vacancy_id uuid not null unique,
  packed     bytea,
  changed_tx xid8 not null default pg_current_xact_id()
);
create index vacancy_rows_changed on matching.vacancy_rows (changed_tx);

-- territory: the office that holds the person; shown: others may see the anonymous card. Every node
-- reads the whole nation; written is only one's own.
create table matching.seeker_rows (
  seq          bigint primary key,
  jobseeker_id uuid not null unique,
  card_id      uuid not null unique,
  territory    text collate "C" not null,
  shown        boolean not null,
  packed       bytea,
  changed_tx   xid8 not null default pg_current_xact_id()
);
create index seeker_rows_changed on matching.seeker_rows (changed_tx);

alter table matching.seeker_rows enable row level security;
alter table matching.seeker_rows force row level security;
create policy read_by_all on matching.seeker_rows for select using (true);
create policy written_by_territory on matching.seeker_rows for insert
  with check (territory >= (select access.lo()) and territory < (select access.hi())
              or access.granted(jobseeker_id));
create policy changed_by_territory on matching.seeker_rows for update
  using (territory >= (select access.lo()) and territory < (select access.hi())
         or access.granted(jobseeker_id))
  with check (territory >= (select access.lo()) and territory < (select access.hi())
              or access.granted(jobseeker_id));

-- Nobody may find the person any more: so says also the office that placed them, whose they are not.
create function matching.take_out(person uuid) returns bigint
language sql security definer set search_path = pg_catalog as $$
  update matching.seeker_rows set packed = null, changed_tx = pg_current_xact_id()
   where jobseeker_id = person and packed is not null returning seq
$$;
revoke execute on function matching.take_out(uuid) from public;
grant execute on function matching.take_out(uuid) to antarkerja_officer, antarkerja_system;

grant select, insert, update on matching.vacancy_rows, matching.seeker_rows
  to antarkerja_officer, antarkerja_system;

-- Before an empty registry is filled; the number stays, as rows are put by it.
create function matching.set_checks_aside() returns void
language sql security definer set search_path = pg_catalog
  return access.set_checks_aside(
    array['matching.seeker_rows'::regclass], '{seeker_rows_pkey}');
revoke execute on function matching.set_checks_aside() from public;
grant execute on function matching.set_checks_aside() to antarkerja_system;
