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
