-- When a functional officer has to retire: with the birth date, so beside it and as closed as it.
alter table officers.details add retires_on date;
create index details_by_retirement on officers.details (retires_on);

-- How many serve in each territory, and of those with a level how many retire before a day. Numbers,
-- nobody's names, so for every colleague and everywhere.
create function officers.headcounts(retiring_before date)
returns table (territory text, functional int, appointed int, retiring int)
language sql stable security definer set search_path = pg_catalog as $$
  select o.territory, count(*) filter (where o.kind = 'CIVIL_SERVANT')::int,
         count(*) filter (where o.kind = 'APPOINTED')::int,
         count(*) filter (where d.retires_on < retiring_before)::int
    from officers.officers o left join officers.details d on d.officer_id = o.id
   where o.status in ('ACTIVE', 'ON_LEAVE')
   group by o.territory
$$;
revoke execute on function officers.headcounts(date) from public;
grant execute on function officers.headcounts(date)
  to antarkerja_officer, antarkerja_admin, antarkerja_system;
