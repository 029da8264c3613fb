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

-- The strongest match outside the caller's range, if any. Each number is looked up in any case, so
-- that the work is the same whatever there is to find.
create function jobseekers.elsewhere(
  nik bytea, card_number text, phone bytea, email bytea, name_birth text)
returns table (sighting uuid, person uuid, kind text)
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if access.actor_id() is null then
    return;
  end if;
  select found.id, found.k into person, kind from (
    select j.id, 'NIK' as k, 1 as strength from jobseekers.jobseekers j
     where j.nik_index = nik and j.merged_into is null
    union all
    select r.person_id, 'NUMBER', 2 from jobseekers.registrations r where r.number = card_number
    union all
    select j.id, 'PHONE', 3 from jobseekers.jobseekers j
     where j.phone_index = phone and j.merged_into is null
    union all
    select j.id, 'EMAIL', 4 from jobseekers.jobseekers j
     where j.email_index = email and j.merged_into is null
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

-- Within the scope only: what is elsewhere is asked of elsewhere().
drop function jobseekers.similar(text[], text, text, uuid);
create function jobseekers.similar(keys text[], lo text, hi text, except_person uuid)
returns table (person_id uuid, kinds text[])
language sql stable security definer set search_path = pg_catalog as $$
  with hits as (
    select split_part(b.key, ':', 1) as kind, j.id
      from unnest(keys) wanted(key)
     cross join lateral (
       select k.key, k.person_id from jobseekers.blocking_keys k
        where k.key = wanted.key and k.territory >= lo and k.territory < hi
          and k.territory >= access.lo() and k.territory < access.hi() limit 100) b
      join jobseekers.jobseekers j on j.id = b.person_id and j.merged_into is null
     where j.id is distinct from except_person)
  select id, array_agg(distinct kind order by kind) from hits
   group by id
   order by min(array_position(array['NIK', 'NAME_BIRTH', 'PHONE'], kind)), id
   limit 20
$$;

revoke execute on function jobseekers.similar(text[], text, text, uuid),
  jobseekers.elsewhere(bytea, text, bytea, bytea, text), jobseekers.sighted(uuid) from public;
grant execute on function jobseekers.similar(text[], text, text, uuid)
  to antarkerja_officer, antarkerja_system;
grant execute on function jobseekers.elsewhere(bytea, text, bytea, bytea, text),
  jobseekers.sighted(uuid) to antarkerja_officer;

-- Ending a card because of a placement: for the office that was let in by the person's own yes.
create function jobseekers.agreed(person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select 1 from access.person_grants g
                  where g.person_id = person and g.office_id = access.office_id()
                    and g.basis in ('REFERRAL', 'CONSENT', 'TRANSFER') and statement_timestamp() >= g.valid_from
                    and (g.valid_until is null or statement_timestamp() < g.valid_until))
$$;
revoke execute on function jobseekers.agreed(uuid) from public;
create or replace function jobseekers.close(
  person uuid, event uuid, next text, why text, day date, by_kind text, by_actor uuid)
returns uuid
language plpgsql security definer set search_path = pg_catalog as $$
declare
  card jobseekers.registrations;
begin
  select r.* into card from jobseekers.registrations r
   where r.person_id = person and r.status = 'ISSUED'
     and (r.territory >= access.lo() and r.territory < access.hi()
          or next = 'PLACED' and jobseekers.agreed(person))
     and r.person_id <> all (access.own_files())
     for update;
  if card.id is null then
    return null;
  end if;
  update jobseekers.registrations r
     set status = next, closed_on = greatest(day, r.issued_on), reason = why where r.id = card.id;
  update jobseekers.jobseekers j set active = false, version = version + 1 where j.id = person;
  insert into jobseekers.registration_events (id, kind, reason, on_date, office_id, territory,
      actor_kind, actor, person_id, registration_id, sex, age_group, education, occupation)
  values (event, case when next = 'PLACED' then 'PLACED' else 'REMOVED' end, why,
      greatest(day, card.issued_on), card.office_id, card.territory, by_kind, by_actor, person,
      card.id, card.sex, card.age_group, card.education, card.occupation);
  return card.id;
end $$;

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
