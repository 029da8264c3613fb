-- Which other offices may see the person who acts.
create function access.own_grants()
returns table (office text, basis text, valid_from timestamptz, valid_until timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (select min(a.office_name) from access.accounts a where a.office_id = g.office_id), g.basis,
         g.valid_from, g.valid_until
    from access.person_grants g where g.person_id = access.actor_id() order by g.valid_from
$$;
revoke execute on function access.own_grants() from public;
grant execute on function access.own_grants() to antarkerja_citizen;
