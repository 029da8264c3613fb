-- What an officer says of their own digital skill, literacy and collaboration: theirs alone. Six answers
-- for each of the three, 1 to 4, in the order of the instrument.
create table community.assessments (
  id         uuid primary key,
  officer_id uuid not null,
  office_id  uuid not null,
  territory  text collate "C" not null,
  on_date    date not null,
  answers    smallint[] not null check (cardinality(answers) = 18 and 1 <= all (answers)
                                        and 4 >= all (answers))
);
create index assessments_of_officer on community.assessments (officer_id, on_date desc, id desc);
create index assessments_of_place on community.assessments (territory, on_date);

create table community.plan_steps (
  id         uuid primary key,
  officer_id uuid not null,
  dimension  text not null check (dimension in ('SKILL', 'LITERACY', 'COLLABORATION')),
  goal       text not null check (length(goal) between 1 and 200),
  step       text not null check (length(step) between 1 and 300),
  due        date not null,
  done_on    date,
  dropped_on date,
  check (done_on is null or dropped_on is null)
);
create index plan_steps_of_officer on community.plan_steps (officer_id, due, id);

alter table community.assessments enable row level security;
alter table community.assessments force row level security;
alter table community.plan_steps enable row level security;
alter table community.plan_steps force row level security;
create policy one_s_own on community.assessments to antarkerja_officer, antarkerja_admin
  using (officer_id = (select access.actor_id()))
  with check (officer_id = (select access.actor_id()) and office_id = (select access.office_id())
              and (territory >= (select access.lo()) and territory < (select access.hi())
                   or territory = '*'));
create policy every_one on community.assessments to antarkerja_system
  using (true) with check (true);
grant select, insert on community.assessments
  to antarkerja_officer, antarkerja_admin, antarkerja_system;
create policy one_s_own on community.plan_steps to antarkerja_officer, antarkerja_admin
  using (officer_id = (select access.actor_id()))
  with check (officer_id = (select access.actor_id()));
grant select, insert, update (done_on, dropped_on) on community.plan_steps
  to antarkerja_officer, antarkerja_admin;

-- Who answers for an office: its head; of a province or the centre without one, its officers.
create function community.sees_picture() returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (
    select from access.accounts a
     where a.id = access.actor_id() and a.role = access.acting_role() and a.disabled_at is null
       and (a.role = 'HEAD'
            or a.role = 'OFFICER' and a.territory ~ '^(\*|[0-9]{2})$'
               and not exists (select from access.accounts h
                                where h.office_id = a.office_id and h.role = 'HEAD'
                                  and h.disabled_at is null and h.approved_at is not null)))
$$;

-- Of the actor's own place and the places right below it; granted to nobody.
create function community.skill_groups()
returns table (place text, n int, s numeric, l numeric, c numeric)
language sql stable security definer set search_path = pg_catalog as $$
  with me as (select a.territory as own from access.accounts a where a.id = access.actor_id()),
  latest as (
    select distinct on (x.officer_id) x.territory, x.answers
      from me, community.assessments x
     where x.on_date < date_trunc('month', now())::date
       and x.on_date >= (date_trunc('month', now()) - interval '12 months')::date
       and (me.own = '*' or x.territory >= me.own and x.territory < me.own || '~')
     order by x.officer_id, x.on_date desc, x.id desc),
  scored as (
    select case when me.own = '*'
                then left(t.territory, case when t.territory ~ '^[0-9]' then 2 else 1 end)
                when length(me.own) = 2 then left(t.territory, 4)
                else me.own end as place,
           (select avg(v) from unnest(t.answers[1:6]) v) as s,
           (select avg(v) from unnest(t.answers[7:12]) v) as l,
           (select avg(v) from unnest(t.answers[13:18]) v) as c
      from me, latest t)
  select x.place, cast(count(*) as int), avg(x.s), avg(x.l), avg(x.c)
    from scored x group by x.place
$$;

-- Averages of the latest answers of the last year, of the actor's own place and of the places right
-- below it; never of one officer. Nothing of a group of less than five; and so that nothing can be
-- found by subtracting, what is left out is always at least two groups and five officers. Up to the
-- end of the month before, so that a single answer is not seen coming in.
create function community.skill_picture()
returns table (place text, whole boolean, officers int, skill numeric, literacy numeric,
               collaboration numeric)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  least_n  constant int := 5;
  places   text[];
  counts   int[];
  out_of   int := 0;
  people   int := 0;
begin
  if not community.sees_picture() then
    return;
  end if;
  -- Smallest first: everything under five is left out, and then as many more as it takes.
  select array_agg(g.place order by g.n, g.place), array_agg(g.n order by g.n, g.place)
    into places, counts from community.skill_groups() g;
  for i in 1 .. coalesce(cardinality(places), 0) loop
    exit when counts[i] >= least_n and (out_of = 0 or out_of >= 2 and people >= least_n);
    out_of := i;
    people := people + counts[i];
  end loop;
  return query
    select null::text, true, cast(sum(g.n) as int), round(sum(g.s * g.n) / sum(g.n), 1),
           round(sum(g.l * g.n) / sum(g.n), 1), round(sum(g.c * g.n) / sum(g.n), 1)
      from community.skill_groups() g having sum(g.n) >= least_n;
  if coalesce(cardinality(places), 0) > 1 then
    return query
      select g.place, false, case when w.i > out_of then g.n end,
             case when w.i > out_of then round(g.s, 1) end,
             case when w.i > out_of then round(g.l, 1) end,
             case when w.i > out_of then round(g.c, 1) end
        from community.skill_groups() g
        join unnest(places) with ordinality w(place, i) on w.place = g.place
       order by g.place;
  end if;
end $$;

revoke execute on function community.sees_picture(), community.skill_groups(),
  community.skill_picture() from public;
grant execute on function community.sees_picture(), community.skill_picture()
  to antarkerja_officer;
