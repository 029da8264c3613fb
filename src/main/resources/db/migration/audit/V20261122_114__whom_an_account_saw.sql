-- Whose data an account, or an office, was shown in a span of time, files and rows of lists. By the
-- system alone.
create function audit.shown_to(account uuid, office uuid, from_at timestamptz, to_at timestamptz)
returns table (person_id uuid, first_at timestamptz, last_at timestamptz, times bigint, actions text[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.person, min(p.at), max(p.at), count(*), array_agg(distinct p.action order by p.action)
    from (select e.subject as person, e.at, e.action from audit.entries e
           where e.kind = 'READ' and e.result = 'DONE' and e.at >= from_at and e.at <= to_at
             and (e.actor = account or e.office_id = office)
          union all
          select unnest(e.subjects), e.at, e.action from audit.entries e
           where e.kind = 'LIST' and e.result = 'DONE' and e.at >= from_at and e.at <= to_at
             and (e.actor = account or e.office_id = office)) p
   where exists (select from access.person_home h where h.person_id = p.person)
   group by p.person
$$;
revoke execute on function audit.shown_to(uuid, uuid, timestamptz, timestamptz) from public;
grant execute on function audit.shown_to(uuid, uuid, timestamptz, timestamptz) to antarkerja_system;

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
