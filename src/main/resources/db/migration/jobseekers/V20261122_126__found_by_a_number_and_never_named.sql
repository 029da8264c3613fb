-- Who holds a number of somebody of another office learns one thing: registered elsewhere. The hit is
-- kept under an id of its own, so that a request or a break-glass can follow from it; who it is about,
-- and where, is told to nobody. Only elsewhere() writes here.
create table jobseekers.sightings (
  id         uuid primary key default gen_random_uuid(),
  account_id uuid not null,
  person_id  uuid not null references jobseekers.jobseekers (id),
  at         timestamptz not null default now()
);
create index sightings_by_account on jobseekers.sightings (account_id, person_id, at);
alter table jobseekers.sightings enable row level security;
alter table jobseekers.sightings force row level security;
create policy own_sighting on jobseekers.sightings for select to antarkerja_officer
  using (account_id = (select access.actor_id()));
grant select on jobseekers.sightings to antarkerja_officer;

-- The strongest match outside the caller's range, if any. A number has one index under each version
-- of the keys that lives. Each number is looked up in any case, so
-- that the work is the same whatever there is to find.
create function jobseekers.elsewhere(
  nik bytea[], card_number text, phone bytea[], email bytea[], name_birth text)
returns table (sighting uuid, person uuid, kind text)
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if access.actor_id() is null then
    return;
  end if;
  select found.id, found.k into person, kind from (
    select j.id, 'NIK' as k, 1 as strength from jobseekers.jobseekers j
     where j.nik_index = any (nik) and j.merged_into is null
    union all
    select r.person_id, 'NUMBER', 2 from jobseekers.registrations r where r.number = card_number
    union all
    select j.id, 'PHONE', 3 from jobseekers.jobseekers j
     where j.phone_index = any (phone) and j.merged_into is null
    union all
    select j.id, 'EMAIL', 4 from jobseekers.jobseekers j
     where j.email_index = any (email) and j.merged_into is null
    union all
    select b.person_id, 'NAME_BIRTH', 5 from jobseekers.blocking_keys b where b.key = name_birth
  ) found
  join jobseekers.jobseekers j on j.id = found.id
   where not (j.territory >= access.lo() and j.territory < access.hi())
     and not access.granted(j.id)
     and j.id <> all (access.own_files())
   order by found.strength, j.seq limit 1;
  if person is null then
    return;
  end if;
  select s.id into sighting from jobseekers.sightings s
   where s.account_id = access.actor_id() and s.person_id = person
     and s.at > now() - interval '1 hour'
   order by s.at desc limit 1;
  if sighting is null then
    insert into jobseekers.sightings (account_id, person_id)
    values (access.actor_id(), person) returning id into sighting;
  end if;
  return next;
end $$;

-- Where a request about a hit has to go: for who made it, on the same working day.
create function jobseekers.sighted(hit uuid)
returns table (person_id uuid, card_id uuid, office_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select j.id, j.card_id, j.office_id
    from jobseekers.sightings s join jobseekers.jobseekers j on j.id = s.person_id
   where s.id = hit and s.account_id = access.actor_id() and s.at > now() - interval '12 hours'
$$;

revoke execute on function
  jobseekers.elsewhere(bytea[], text, bytea[], bytea[], text), jobseekers.sighted(uuid) from public;
grant execute on function jobseekers.elsewhere(bytea[], text, bytea[], bytea[], text),
  jobseekers.sighted(uuid) to antarkerja_officer;

-- One's own file and those of relatives: for that officer they are not there.
create policy never_one_s_own on jobseekers.jobseekers as restrictive to antarkerja_officer
  using (id <> all ((select access.own_files())::uuid[]));
do $$
declare
  child text;
begin
  foreach child in array array['registrations', 'registration_events', 'experiences', 'skills',
                               'consents'] loop
    execute format(
      'create policy never_one_s_own on jobseekers.%I as restrictive to antarkerja_officer
         using (person_id <> all ((select access.own_files())::uuid[]))', child);
  end loop;
end $$;
