-- How many people are in the labour force of a region, as an official list says for a year. Dated
-- points: another number for the same year stands beside the first one, and the last one loaded counts.
create table officers.labour_force (
  id        uuid primary key,
  region    text collate "C" not null check (region ~ '^[0-9]{2}([0-9]{2})?$'),
  year      int not null check (year between 2000 and 2200),
  number    bigint not null check (number > 0),
  source    text not null check (length(source) between 3 and 200),
  loaded_at timestamptz not null default clock_timestamp(),
  loaded_by uuid
);
create index labour_force_by_region on officers.labour_force
  (region, year desc, loaded_at desc, id desc);
alter table officers.labour_force enable row level security;
alter table officers.labour_force force row level security;
create policy public_knowledge on officers.labour_force for select using (true);
create policy loaded_by_the_centre on officers.labour_force for insert to antarkerja_officer
  with check ((select access.acting_role()) in ('OFFICER', 'HEAD') and (select access.lo()) = '!'
              and loaded_by = (select access.actor_id()));
create policy of_the_system on officers.labour_force to antarkerja_system
  using (true) with check (true);
grant select on officers.labour_force to antarkerja_officer, antarkerja_admin, antarkerja_system;
grant insert on officers.labour_force to antarkerja_officer, antarkerja_system;

-- What became of a list: how many points it gave, and how many of them were not what counted already.
create table officers.labour_loads (
  id        uuid primary key,
  given     int not null check (given > 0),
  added     int not null check (added between 0 and given),
  loaded_at timestamptz not null default clock_timestamp(),
  loaded_by uuid
);
alter table officers.labour_loads enable row level security;
alter table officers.labour_loads force row level security;
create policy by_who_loaded on officers.labour_loads for select to antarkerja_officer
  using (loaded_by = (select access.actor_id()));
create policy loaded_by_the_centre on officers.labour_loads for insert to antarkerja_officer
  with check ((select access.acting_role()) in ('OFFICER', 'HEAD') and (select access.lo()) = '!'
              and loaded_by = (select access.actor_id()));
create policy of_the_system on officers.labour_loads to antarkerja_system
  using (true) with check (true);
grant select, insert on officers.labour_loads to antarkerja_officer, antarkerja_system;
