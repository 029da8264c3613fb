-- Cards and lines are written only together with their person and deleted only with it; checking each
-- of them again was three quarters of the time that a load of many people took.
alter table jobseekers.registrations drop constraint registrations_person_id_fkey;
alter table jobseekers.experiences drop constraint experiences_person_id_fkey;
alter table jobseekers.skills drop constraint skills_person_id_fkey;
alter table jobseekers.consents drop constraint consents_person_id_fkey;
alter table jobseekers.registration_events drop constraint registration_events_registration_id_fkey;

-- The plans over a fresh batch need its statistics.
grant maintain on jobseekers.loading to antarkerja_system;

create or replace function jobseekers.index_loaded(loaded uuid) returns void
language sql security definer set search_path = pg_catalog as $$
  insert into jobseekers.blocking_keys (key, person_id, territory)
    select k, l.id, l.territory from jobseekers.loading l, unnest(l.keys) k
     where l.batch = loaded
     order by 1;
  insert into jobseekers.name_tokens (token, territory, person_id)
    select t, l.territory, l.id from jobseekers.loading l, unnest(l.tokens) t
     where l.batch = loaded
     order by 1, 2;
$$;
