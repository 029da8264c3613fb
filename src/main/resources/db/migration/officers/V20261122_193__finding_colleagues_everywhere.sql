-- What an officer is found by, made in Java (OfficerIndex): words as they sound, and codes that begin
-- with "#". Granted to nobody: asked through find().
create table officers.words (
  token      text collate "C" not null,
  officer_id uuid not null references officers.officers (id),
  weight     smallint not null,
  primary key (token, officer_id)
);
create index words_by_officer on officers.words (officer_id);
alter table officers.words enable row level security;
alter table officers.words force row level security;
-- For a directory without words: names in order.
create index officers_by_name on officers.officers (name, id) where status in ('ACTIVE', 'ON_LEAVE');

-- Replaces what these officers are found by; only those whom the caller may write.
create function officers.index_officers(whom uuid[], ids uuid[], tokens text[], weights smallint[])
returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select from officers.officers o
              where o.id = any (whom) and o.id is distinct from access.actor_id()
                and not (o.territory >= access.lo() and o.territory < access.hi())) then
    raise exception 'not an officer of this scope';
  end if;
  delete from officers.words where officer_id = any (whom);
  insert into officers.words (token, officer_id, weight)
    select t.token, t.id, max(t.weight) from unnest(ids, tokens, weights) t(id, token, weight)
     where t.id = any (whom) group by 1, 2;
end $$;

-- Whether an officer is in the service and of the wanted kinds. One expression without a query of
-- its own, so that PostgreSQL writes it into the queries below.
create function officers.fits(
  o officers.officers, lo text, hi text, wanted_kind text, wanted_level text, at_offices uuid[],
  wanted_specialism text, wanted_languages text[])
returns boolean language sql stable as $$
  select o.status in ('ACTIVE', 'ON_LEAVE')
     and o.territory >= lo and o.territory < hi
     and (wanted_kind is null or o.kind = wanted_kind)
     and (wanted_level is null or o.level = wanted_level)
     and (wanted_specialism is null or o.specialisms @> array[wanted_specialism])
     and (wanted_languages is null or o.languages && wanted_languages)
     and (at_offices is null or o.office_id = any (at_offices))
$$;

-- At most a page of officers, best first, with how many there are: for every group of alternatives
-- one of them is, or from three letters on begins, a word of theirs; a whole word counts twice.
-- Without words they stand in the order of their names.
create function officers.find(
  groups int[], tokens text[], lo text, hi text, wanted_kind text, wanted_level text,
  wanted_office text, wanted_specialism text, wanted_languages text[], skipped int, most int)
returns table (id uuid, points bigint, found bigint)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  at_offices uuid[];
begin
  if wanted_office is not null then
    select coalesce(array_agg(f.id), '{}') into at_offices from officers.offices f
     where f.kind = wanted_office;
  end if;
  if cardinality(groups) = 0 then
    return query
      select o.id, 0::bigint,
             (select count(*) from officers.officers c
               where officers.fits(c, lo, hi, wanted_kind, wanted_level, at_offices,
                                   wanted_specialism, wanted_languages))
        from officers.officers o
       where o.status in ('ACTIVE', 'ON_LEAVE')
         and officers.fits(o, lo, hi, wanted_kind, wanted_level, at_offices, wanted_specialism,
                           wanted_languages)
       order by o.name, o.id
      offset skipped limit least(most, 100);
    return;
  end if;
  return query
    with hits as (
      select w.g, o.officer_id,
             max(o.weight * case when o.token = w.token then 2 else 1 end) as points
        from unnest(groups, tokens) w(g, token)
        join officers.words o
          on o.token >= w.token
         and o.token < w.token || case when length(w.token) > 2 then '~' else ' ' end
       group by 1, 2),
    named as (
      select h.officer_id, sum(h.points) as points from hits h group by h.officer_id
      having count(*) = (select count(distinct g) from unnest(groups) g))
    select o.id, n.points, count(*) over ()
      from named n join officers.officers o on o.id = n.officer_id
     where officers.fits(o, lo, hi, wanted_kind, wanted_level, at_offices, wanted_specialism,
                         wanted_languages)
     order by n.points desc, o.name, o.id
    offset skipped limit least(most, 100);
end $$;

-- What every colleague may know: nothing of it is private.
create function officers.cards(ids uuid[], today date)
returns table (id uuid, kind text, name text, office_id uuid, office_name text, territory text,
               region text, status text, level text, work_email text, work_phone text,
               languages text[], specialisms text[], availability text, photo uuid,
               away_until date, stand_in uuid, stand_in_name text)
language sql stable security definer set search_path = pg_catalog as $$
  select o.id, o.kind, o.name, o.office_id, f.name, o.territory, f.region, o.status, o.level,
         o.work_email, o.work_phone, o.languages, o.specialisms, o.availability, o.photo,
         a.until_on, s.id, s.name
    from unnest(ids) with ordinality w(id, n)
    join officers.officers o on o.id = w.id
    join officers.offices f on f.id = o.office_id
    left join officers.absences a
      on a.officer_id = o.id and a.ended_at is null and a.from_on <= today and a.until_on >= today
    left join officers.officers s on s.id = a.stand_in and s.status = 'ACTIVE'
   order by w.n
$$;
revoke execute on function
  officers.fits(officers.officers, text, text, text, text, uuid[], text, text[]),
  officers.index_officers(uuid[], uuid[], text[], smallint[]),
  officers.find(int[], text[], text, text, text, text, text, text, text[], int, int),
  officers.cards(uuid[], date) from public;
grant execute on function officers.index_officers(uuid[], uuid[], text[], smallint[]),
  officers.find(int[], text[], text, text, text, text, text, text, text[], int, int),
  officers.cards(uuid[], date) to antarkerja_officer, antarkerja_admin, antarkerja_system;
