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

create function community.own_territory() returns text
language sql stable security definer set search_path = pg_catalog as $$
  select a.territory from access.accounts a where a.id = access.actor_id()
$$;

alter table community.assessments enable row level security;
alter table community.assessments force row level security;
alter table community.plan_steps enable row level security;
alter table community.plan_steps force row level security;
create policy one_s_own on community.assessments to antarkerja_officer, antarkerja_admin
  using (officer_id = (select access.actor_id()))
  with check (officer_id = (select access.actor_id()) and office_id = (select access.office_id())
              and territory = (select community.own_territory()));
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
           (a[1] + a[2] + a[3] + a[4] + a[5] + a[6]) / 6.0 as s,
           (a[7] + a[8] + a[9] + a[10] + a[11] + a[12]) / 6.0 as l,
           (a[13] + a[14] + a[15] + a[16] + a[17] + a[18]) / 6.0 as c
      from me, latest t, lateral (select t.answers) x(a))
  select x.place, cast(count(*) as int), avg(x.s), avg(x.l), avg(x.c)
    from scored x group by x.place
$$;

create function community.coarse(n int) returns int language sql immutable as
  'select case when n < 20 then n / 5 * 5 else n end';
create function community.coarse(n int, average numeric) returns numeric language sql immutable as
  'select case when n < 20 then round(average * 2) / 2 else round(average, 1) end';

-- Averages of the latest answers of the last year, of the actor's own place and of the places right
-- below it; never of one officer. Nothing of a group of less than five; and so that nothing can be
-- found by subtracting, what is left out is always at least two groups and five officers. Up to the
-- end of the month before, so that a single answer is not seen coming in; and below twenty officers in
-- steps of five and of a half, so that two months next to each other do not tell who came in between.
create function community.skill_picture()
returns table (place text, whole boolean, officers int, skill numeric, literacy numeric,
               collaboration numeric)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  least_n constant int := 5;
  places  text[];
  counts  int[];
  ss      numeric[];
  ls      numeric[];
  cs      numeric[];
  out_of  int := 0;
  people  int := 0;
  total   int;
begin
  if not community.sees_picture() then
    return;
  end if;
  -- Smallest first: everything under five is left out, and then as many more as it takes.
  select array_agg(g.place order by g.n, g.place), array_agg(g.n order by g.n, g.place),
         array_agg(g.s order by g.n, g.place), array_agg(g.l order by g.n, g.place),
         array_agg(g.c order by g.n, g.place), sum(g.n),
         sum(g.s * g.n) / sum(g.n), sum(g.l * g.n) / sum(g.n), sum(g.c * g.n) / sum(g.n)
    into places, counts, ss, ls, cs, total, skill, literacy, collaboration
    from community.skill_groups() g;
  if total is null or total < least_n then
    return;
  end if;
  whole := true;
  officers := community.coarse(total);
  skill := community.coarse(total, skill);
  literacy := community.coarse(total, literacy);
  collaboration := community.coarse(total, collaboration);
  return next;
  for i in 1 .. cardinality(places) loop
    exit when counts[i] >= least_n and (out_of = 0 or out_of >= 2 and people >= least_n);
    out_of := i;
    people := people + counts[i];
  end loop;
  if cardinality(places) > 1 then
    return query
      select p.place, false, case when p.i > out_of then community.coarse(p.n) end,
             case when p.i > out_of then community.coarse(p.n, p.s) end,
             case when p.i > out_of then community.coarse(p.n, p.l) end,
             case when p.i > out_of then community.coarse(p.n, p.c) end
        from unnest(places, counts, ss, ls, cs) with ordinality p(place, n, s, l, c, i)
       order by p.place;
  end if;
end $$;

revoke execute on function community.sees_picture(), community.skill_groups(),
  community.skill_picture(), community.own_territory(), community.coarse(int),
  community.coarse(int, numeric) from public;
grant execute on function community.sees_picture(), community.skill_picture()
  to antarkerja_officer;
grant execute on function community.own_territory() to antarkerja_officer, antarkerja_admin;
