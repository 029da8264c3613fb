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

-- Which of them the person agreed to, as it stands.
create function access.own_consents() returns table (office_id uuid, valid_until timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select g.office_id, g.valid_until from access.person_grants g
   where g.person_id = access.actor_id() and g.basis = 'CONSENT'
     and (g.valid_until is null or g.valid_until > statement_timestamp())
   order by g.valid_from
$$;
revoke execute on function access.own_consents() from public;
grant execute on function access.own_consents() to antarkerja_citizen, antarkerja_system;
