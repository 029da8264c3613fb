-- Whom an account was shown although it has nothing to do with them: one row per pair, with the last
-- time. Times are business time, so that a drill can run through two weeks.
create table audit.strangers (
  account uuid not null,
  person  uuid not null,
  at      timestamptz not null,
  primary key (account, person)
);
create index strangers_by_time on audit.strangers (account, at) include (person);

-- The same for rows of lists; named_at is when a stranger was last named in full there, found_at when
-- they were last told for what somebody typed: a word of their name, a day of birth.
create table audit.rows (
  account  uuid not null,
  person   uuid not null,
  at       timestamptz not null,
  named_at timestamptz,
  found_at timestamptz,
  primary key (account, person)
);
create index rows_by_time on audit.rows (account, at);
create index rows_by_naming on audit.rows (account, named_at) where named_at is not null;
create index rows_by_finding on audit.rows (account, found_at) where found_at is not null;

-- Searches by words, of the last hour.
create table audit.searches (
  account uuid not null,
  at      timestamptz not null
);
create index searches_by_account on audit.searches (account, at);

-- A supervisor lets somebody read more, until the end of the day.
create table audit.raises (
  id        uuid primary key,
  account   uuid not null,
  territory text collate "C" not null,
  extra     int not null check (extra between 1 and 300),
  reason    text not null check (length(reason) between 20 and 500),
  raised_by uuid not null,
  at        timestamptz not null,
  until     timestamptz not null check (until > at and until <= at + interval '24 hours'),
  -- Once a day by each level: every further one is a matter for the level above.
  by_territory text collate "C" not null,
  check (raised_by <> account),
  unique (account, by_territory, until)
);
create index raises_by_account on audit.raises (account, until);

-- What a supervisor should hear, once: half of a limit, a stop, something odd in the trail.
create table audit.alerts (
  id          uuid primary key default uuidv7(),
  account     uuid not null,
  kind        text not null check (kind ~ '^[A-Z_]+$'),
  at          timestamptz not null,
  n           int not null,
  limit_n     int not null,
  notified_at timestamptz,
  ended_at    timestamptz
);
create index alerts_by_account on audit.alerts (account, kind, at desc);
create index alerts_to_send on audit.alerts (at) where notified_at is null;

-- Refused attempts after a stop.
create table audit.stops (
  account uuid not null,
  at      timestamptz not null,
  kind    text not null
);
create index stops_by_account on audit.stops (account, at);

-- The limits as last started with; a change is on record.
create table audit.limits (
  role   text primary key,
  limits text not null,
  since  timestamptz not null default clock_timestamp()
);

create function audit.extra(holder uuid, moment timestamptz) returns int
language sql stable set search_path = pg_catalog as $$
  select coalesce(sum(r.extra), 0)::int from audit.raises r
   where r.account = holder and r.until > moment and r.at <= moment
$$;

-- Says something once in a while.
create function audit.alert(holder uuid, what text, moment timestamptz, found int, most int,
  again_after interval)
returns void language sql set search_path = pg_catalog as $$
  insert into audit.alerts (account, kind, at, n, limit_n)
  select holder, what, moment, found, most
   where not exists (select 1 from audit.alerts a
                      where a.account = holder and a.kind = what
                        and a.at > moment - again_after and a.at <= moment)
$$;

-- Everybody with whom an account had nothing to do and who was opened, named in full in a list, or
-- found by what was typed, within 14 days: one count for all doors.
create function audit.known_strangers(holder uuid, moment timestamptz) returns setof uuid
language sql stable set search_path = pg_catalog as $$
  select s.person from audit.strangers s where s.account = holder and s.at > moment - interval '14 days'
  union
  select r.person from audit.rows r
   where r.account = holder and r.named_at > moment - interval '14 days'
  union
  select r.person from audit.rows r
   where r.account = holder and r.found_at > moment - interval '14 days'
$$;

-- Counts strangers who are opened, all of them or none, or says which limit is reached. Two at once
-- are counted one after the other. Who was named in a list before is no new one of the fortnight.
create function audit.count_strangers(holder uuid, opened uuid[], moment timestamptz,
  most_minute int, most_hour int, most_day int, most_fortnight int)
returns text language plpgsql security definer set search_path = pg_catalog as $$
declare
  minutes int;
  hours int;
  days int;
  fortnights int;
  fresh uuid[];
  unknown int;
  more int := audit.extra(holder, moment);
begin
  perform pg_advisory_xact_lock(hashtextextended('reading:' || holder, 0));
  update audit.strangers s set at = moment
   where s.account = holder and s.person = any(opened)
     and s.at > moment - interval '14 days' and s.at < moment - interval '1 minute';
  select coalesce(array_agg(distinct o.person), '{}') into fresh from unnest(opened) o (person)
   where not exists (select from audit.strangers s
                      where s.account = holder and s.person = o.person
                        and s.at > moment - interval '14 days');
  if fresh = '{}' then
    return null;
  end if;
  select count(*) filter (where s.at > moment - interval '1 minute'),
         count(*) filter (where s.at > moment - interval '1 hour'),
         count(*) filter (where s.at > moment - interval '1 day')
    into minutes, hours, days
    from audit.strangers s where s.account = holder and s.at > moment - interval '14 days';
  select count(*), cardinality(fresh) - count(*) filter (where k = any(fresh))
    into fortnights, unknown from audit.known_strangers(holder, moment) k;
  if fortnights + unknown > most_fortnight + more then
    return 'FORTNIGHT';
  elsif days + cardinality(fresh) > most_day + more then
    return 'DAY';
  elsif hours + cardinality(fresh) > most_hour + more then
    return 'HOUR';
  elsif minutes + cardinality(fresh) > most_minute then
    return 'MINUTE';
  end if;
  insert into audit.strangers as s (account, person, at) select holder, f, moment from unnest(fresh) f
    on conflict (account, person) do update set at = excluded.at;
  perform audit.half(holder, moment, fortnights + unknown, most_fortnight);
  return null;
end $$;

-- Who answers for the account hears at half of the limit.
create function audit.half(holder uuid, moment timestamptz, found int, most int)
returns void language sql set search_path = pg_catalog as $$
  select audit.alert(holder, 'HALF', moment, found, most, interval '14 days') where found * 2 >= most
$$;

-- Counts rows of a list and answers which strangers are named by initials only; null is a stop. Names
-- in full come out of the same fortnight as opened files, and never use up more than their share.
create function audit.count_rows(holder uuid, persons uuid[], familiar uuid[], moment timestamptz,
  most_day int, most_names int, most_fortnight int)
returns uuid[] language plpgsql security definer set search_path = pg_catalog as $$
declare
  listed int;
  again int;
  names int;
  counted int;
  room int;
  more int := audit.extra(holder, moment);
  short uuid[];
  strangers uuid[] := array(select unnest(persons) except select unnest(familiar));
begin
  perform pg_advisory_xact_lock(hashtextextended('reading:' || holder, 0));
  select count(*), count(*) filter (where r.person = any(strangers)) into listed, again
    from audit.rows r where r.account = holder and r.at > moment - interval '1 day';
  if listed - again + cardinality(strangers) > most_day + more then
    return null;
  end if;
  select count(*) into names from audit.rows r
   where r.account = holder and r.named_at > moment - interval '14 days';
  select count(*) into counted from audit.known_strangers(holder, moment);
  room := least(most_names + more - names, most_fortnight + more - counted);
  with asked as (
    select p.person, p.place, p.person = any(familiar) as known,
           coalesce(greatest(r.named_at, r.found_at) > moment - interval '14 days', false) as before,
           exists (select 1 from audit.strangers s
                    where s.account = holder and s.person = p.person
                      and s.at > moment - interval '14 days') as opened
      from unnest(persons) with ordinality p (person, place)
      left join audit.rows r on r.account = holder and r.person = p.person),
  decided as (
    select a.person, a.known, a.known or a.opened as free,
           a.known or a.opened or a.before
             or row_number() over (partition by a.known or a.opened or a.before order by a.place)
                <= room as full_name
      from asked a),
  kept as (
    insert into audit.rows as r (account, person, at, named_at)
    select holder, d.person, moment, case when d.full_name and not d.free then moment end from decided d
     where not d.known
    on conflict (account, person) do update
       set at = excluded.at, named_at = coalesce(excluded.named_at, r.named_at))
  select coalesce(array_agg(person) filter (where not full_name), '{}') into short from decided;
  select count(*) into counted from audit.known_strangers(holder, moment);
  perform audit.half(holder, moment, counted, most_fortnight);
  return short;
end $$;

-- Strangers to whom something leads that was typed and that no list tells of them. Answers who may be
-- told: whom the account knows already, and the others all of them or none, so that half an answer tells
-- nothing. None when they are many, or when enough were found in 14 days: then it is as if there were
-- nobody, and nothing is counted.
create function audit.count_found(holder uuid, persons uuid[], familiar uuid[], moment timestamptz,
  most_at_once int, most_found int, most_fortnight int)
returns uuid[] language plpgsql security definer set search_path = pg_catalog as $$
declare
  known uuid[];
  fresh uuid[];
  found int;
  counted int;
  more int := audit.extra(holder, moment);
begin
  perform pg_advisory_xact_lock(hashtextextended('reading:' || holder, 0));
  known := array(select unnest(familiar)
                 union select k from audit.known_strangers(holder, moment) k where k = any(persons));
  fresh := array(select unnest(persons) except select unnest(known));
  if fresh = '{}' then
    return known;
  end if;
  select count(*) into found from audit.rows r
   where r.account = holder and r.found_at > moment - interval '14 days';
  select count(*) into counted from audit.known_strangers(holder, moment);
  if cardinality(fresh) > most_at_once
     or found + cardinality(fresh) > most_found + more
     or counted + cardinality(fresh) > most_fortnight + more then
    return known;
  end if;
  insert into audit.rows as r (account, person, at, found_at)
    select holder, f, moment, moment from unnest(fresh) f
    on conflict (account, person) do update set at = excluded.at, found_at = excluded.found_at;
  perform audit.half(holder, moment, counted + cardinality(fresh), most_fortnight);
  return known || fresh;
end $$;

-- Whether one more search fits into the hour; it is counted.
create function audit.count_search(holder uuid, moment timestamptz, most int)
returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('reading:' || holder, 0));
  delete from audit.searches s where s.account = holder and s.at <= moment - interval '1 hour';
  if (select count(*) from audit.searches s where s.account = holder and s.at <= moment)
       >= most + audit.extra(holder, moment) then
    return false;
  end if;
  insert into audit.searches (account, at) values (holder, moment);
  return true;
end $$;

-- A refused attempt: answers how many there were within the hour.
create function audit.count_stop(holder uuid, moment timestamptz, what text, most int)
returns int language plpgsql security definer set search_path = pg_catalog as $$
declare
  tries int;
begin
  perform pg_advisory_xact_lock(hashtextextended('reading:' || holder, 0));
  insert into audit.stops (account, at, kind) values (holder, moment, what);
  select count(*) into tries from audit.stops s
   where s.account = holder and s.at > moment - interval '1 hour';
  perform audit.alert(holder, 'STOPPED', moment, tries, most, interval '12 hours');
  if tries >= most or what = 'MINUTE' then
    perform audit.alert(holder, 'OUTLIER', moment, tries, most, interval '1 hour');
  end if;
  return tries;
end $$;

-- What the accounts of a scope were shown in 14 days.
create function audit.usage(moment timestamptz)
returns table (account uuid, name text, role text, office text, territory text, hour int,
               fortnight int, listed int, extra int, share int)
language sql stable security definer set search_path = pg_catalog as $$
  select a.id, a.name, a.role, a.office_name, a.territory, coalesce(s.hour, 0), coalesce(s.fortnight, 0),
         coalesce(r.listed, 0), audit.extra(a.id, moment), access.reading_share(a.id)
    from access.accounts a
    left join lateral (
      select (select count(*) from audit.strangers x
               where x.account = a.id and x.at > moment - interval '1 hour')::int as hour,
             (select count(*) from audit.known_strangers(a.id, moment))::int as fortnight) s on true
    left join lateral (
      select count(*)::int as listed from audit.rows x
       where x.account = a.id and x.at > moment - interval '1 day') r on true
   where a.territory >= access.lo() and a.territory < access.hi()
     and (coalesce(s.fortnight, 0) > 0 or coalesce(r.listed, 0) > 0 or audit.extra(a.id, moment) > 0)
   order by coalesce(s.fortnight, 0) desc, a.name limit 200
$$;

-- Alerts about the accounts of a scope; nobody hears about oneself here, nor about what they made.
create function audit.heard(since timestamptz)
returns table (id uuid, account uuid, name text, territory text, kind text, at timestamptz, n int,
               limit_n int)
language sql stable security definer set search_path = pg_catalog as $$
  select al.id, al.account, a.name, a.territory, al.kind, al.at, al.n, al.limit_n
    from audit.alerts al join access.accounts a on a.id = al.account
   where al.at > since and al.ended_at is null and access.second_against(access.actor_id(), al.account) is null
     and a.territory >= access.lo() and a.territory < access.hi()
   order by al.at desc limit 50
$$;

alter table audit.raises enable row level security;
alter table audit.raises force row level security;
create policy for_accounts_below on audit.raises to antarkerja_officer
  using (territory >= (select access.lo()) and territory < (select access.hi()))
  with check (territory >= (select access.lo()) and territory < (select access.hi())
              and raised_by = (select access.actor_id())
              and access.second_against(raised_by, account) is null
              and by_territory = case access.lo() when '!' then '*' else access.lo() end
              and access.acting_role() = 'HEAD');
create policy every_raise on audit.raises to antarkerja_system using (true) with check (true);
grant insert, select on audit.raises to antarkerja_officer, antarkerja_system;
grant select, insert, update on audit.alerts, audit.limits to antarkerja_system;
grant select, delete on audit.strangers, audit.rows, audit.stops, audit.searches to antarkerja_system;

revoke execute on function audit.extra(uuid, timestamptz),
  audit.alert(uuid, text, timestamptz, int, int, interval),
  audit.half(uuid, timestamptz, int, int), audit.known_strangers(uuid, timestamptz),
  audit.count_strangers(uuid, uuid[], timestamptz, int, int, int, int),
  audit.count_rows(uuid, uuid[], uuid[], timestamptz, int, int, int),
  audit.count_found(uuid, uuid[], uuid[], timestamptz, int, int, int),
  audit.count_search(uuid, timestamptz, int),
  audit.count_stop(uuid, timestamptz, text, int), audit.usage(timestamptz),
  audit.heard(timestamptz) from public;
grant execute on function audit.count_strangers(uuid, uuid[], timestamptz, int, int, int, int),
  audit.count_rows(uuid, uuid[], uuid[], timestamptz, int, int, int),
  audit.count_stop(uuid, timestamptz, text, int)
  to antarkerja_officer, antarkerja_employer, antarkerja_system;
grant execute on function audit.count_found(uuid, uuid[], uuid[], timestamptz, int, int, int),
  audit.count_search(uuid, timestamptz, int)
  to antarkerja_officer, antarkerja_system;
grant execute on function audit.usage(timestamptz), audit.heard(timestamptz)
  to antarkerja_officer, antarkerja_system;
grant execute on function audit.alert(uuid, text, timestamptz, int, int, interval)
  to antarkerja_system;
