-- Who counts, in one place for all pages. These functions read what officers, accounts and absences
-- are, as the owner; each answers for the one who acts alone.

-- Inside the part of the country that a circular is for.
create function circulars.reaches(to_territory text, there text) returns boolean
language sql immutable parallel safe as $$
  select to_territory = '*' or there >= to_territory and there < to_territory || '~'
$$;

create function circulars.fits(c circulars.circulars, o officers.officers) returns boolean
language sql immutable as $$
  select o.status in ('ACTIVE', 'ON_LEAVE')
     and circulars.reaches(c.to_territory, o.territory)
     and (c.to_kind is null or o.kind = c.to_kind)
     and (cardinality(c.to_levels) = 0 or o.level = any (c.to_levels))
     and (cardinality(c.to_specialisms) = 0 or o.specialisms && c.to_specialisms)
$$;

-- Everybody whom it fits now becomes a recipient, once; how many they are. Of an office's own one, and by
-- the system when a world is filled.
create function circulars.address(circular uuid) returns int
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  reached int;
begin
  insert into circulars.recipients (circular_id, officer_id, office_id)
    select c.id, o.id, o.office_id
      from circulars.circulars c join officers.officers o on circulars.fits(c, o)
     where c.id = circular and c.state in ('SENT', 'WITHDRAWN')
       and (c.office_id = access.office_id() or access.acting_role() = 'SYSTEM')
       and not exists (select from circulars.recipients r where r.circular_id = c.id)
    on conflict do nothing;
  get diagnostics reached = row_count;
  return reached;
end $$;

-- The day of a moment on the calendar of an office; the same zones as the program's. A deadline is
-- always on the calendar of the office that sends.
create function circulars.day_at(territory text, at timestamptz) returns date
language sql stable parallel safe as $$
  select cast(timezone(case
    when left(territory, 2) in ('51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76')
      then 'Asia/Makassar'
    when left(territory, 2) in ('81', '82', '91', '92', '93', '94', '95', '96') then 'Asia/Jayapura'
    else 'Asia/Jakarta' end, at) as date)
$$;

-- After a change of these officers: who left the service or the territory does not count from that
-- day on, by the posting that took them away; who is back counts again, whenever that is; who came is
-- addressed as long as joining counts. Another level or specialism takes nobody out: one could tick
-- it away. Null is everybody, for the circulars of the last days alone.
create function circulars.settle(whom uuid[], at timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  since  date := case when whom is null then circulars.day_at('', at) - 2 else '-infinity' end;
  latest date := circulars.day_at('91', at);
begin
  if not exists (select from circulars.circulars where state = 'SENT' and sent_on >= since) then
    return;
  end if;
  whom := coalesce(whom, (select array_agg(o.id) from officers.officers o));
  update circulars.recipients r
     set left_on = case
           when o.status in ('ACTIVE', 'ON_LEAVE') then coalesce(
             (select max(p.from_on) from officers.postings p
               where p.officer_id = o.id and p.main and p.superseded_at is null
                 and p.office_id = o.office_id and p.from_on <= latest),
             circulars.day_at(c.territory, at))
           else coalesce(
             (select e.on_date from officers.officer_events e
               where e.officer_id = o.id and e.kind = 'STATUS'
               order by e.at desc, e.id desc limit 1), circulars.day_at(c.territory, at)) end
    from circulars.circulars c, officers.officers o
   where r.officer_id = any (whom) and r.left_on is null and o.id = r.officer_id
     and c.id = r.circular_id and c.state = 'SENT' and c.sent_on >= since
     and not (o.status in ('ACTIVE', 'ON_LEAVE') and circulars.reaches(c.to_territory, o.territory));
  -- A leaving that was taken back before its day changes nothing else.
  update circulars.recipients r
     set left_on = null, office_id = o.office_id,
         joined_on = case when b.again then b.today else r.joined_on end,
         reminded_before_at = case when b.again then null else r.reminded_before_at end,
         reminded_after_at = case when b.again then null else r.reminded_after_at end
    from circulars.recipients x
    join circulars.circulars c on c.id = x.circular_id
    join officers.officers o on o.id = x.officer_id
    cross join lateral (select circulars.day_at(c.territory, at) as today,
                               x.left_on <= circulars.day_at(c.territory, at) as again) b
   where x.officer_id = any (whom) and x.left_on is not null and r.left_on is not null
     and r.circular_id = x.circular_id and r.officer_id = x.officer_id
     and c.state = 'SENT' and c.sent_on >= since
     and o.status in ('ACTIVE', 'ON_LEAVE') and circulars.reaches(c.to_territory, o.territory);
  insert into circulars.recipients (circular_id, officer_id, office_id, joined_on)
    select c.id, o.id, o.office_id, circulars.day_at(c.territory, at)
      from circulars.circulars c join officers.officers o on circulars.fits(c, o)
     where c.state = 'SENT' and c.sent_on >= since
       and c.joins_until >= circulars.day_at(c.territory, at) and o.id = any (whom)
    on conflict (circular_id, officer_id) do nothing;
end $$;

-- One's own first opening, and the first after a withdrawal.
create function circulars.opened(circular uuid, at timestamptz) returns void
language sql volatile security definer set search_path = pg_catalog as $$
  update circulars.recipients r
     set read_at = coalesce(r.read_at, at),
         withdrawal_seen_at = case when c.state = 'WITHDRAWN' then at end
    from circulars.circulars c
   where r.circular_id = circular and r.officer_id = access.actor_id() and c.id = r.circular_id
     and opened.at >= c.sent_at
     and case c.state when 'SENT' then r.read_at is null
                      when 'WITHDRAWN' then r.read_at is not null and r.withdrawal_seen_at is null
                      else false end
$$;

-- "I have read and understood": for oneself, once, while it holds. A withdrawal that runs at the same
-- time comes wholly before or wholly after.
create function circulars.acknowledge(circular uuid, at timestamptz, today date) returns text
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  standing text;
begin
  select c.state into standing from circulars.circulars c
   where c.id = circular and c.needs_ack and c.state in ('SENT', 'WITHDRAWN')
     and acknowledge.at >= c.sent_at and acknowledge.today >= c.sent_on
     and exists (select from circulars.recipients r
                  where r.circular_id = c.id and r.officer_id = access.actor_id())
     for share of c;
  if standing is distinct from 'SENT' then
    return coalesce(standing, 'NOT_THERE');
  end if;
  update circulars.recipients r
     set read_at = coalesce(r.read_at, at), acked_at = at, acked_on = today
   where r.circular_id = circular and r.officer_id = access.actor_id() and r.acked_at is null;
  return case when found then 'NOW' else 'BEFORE' end;
end $$;

-- Every recipient in exactly one group; of a draft, everybody who would become one. For the office that
-- sends and those above it: of who is gone, where they were and what they had done, nothing of today.
create function circulars.roll(circular uuid, today date)
returns table (officer uuid, name text, office_name text, territory text, standing text,
               read_at timestamptz, acked_at timestamptz, acked_on date, joined_on date, left_on date,
               away_until date, stand_in text, stand_in_done boolean, account text)
language sql stable security definer set search_path = pg_catalog as $$
  with it as (
    select c as c from circulars.circulars c
     where c.id = circular
       and (c.office_id = access.office_id()
            or c.state in ('SENT', 'WITHDRAWN')
               and c.territory >= access.lo() and c.territory < access.hi())),
  addressed as (
    select r.* from it join circulars.recipients r on r.circular_id = (it.c).id
    union all
    select (it.c).id, o.id, o.office_id, null, null, null, null, null, null, null, null
      from it join officers.officers o on circulars.fits(it.c, o)
     where (it.c).state = 'DRAFT'),
  known as (
    select r.*, (it.c).needs_ack, o.name, o.status,
           case when r.left_on <= today then f.territory else o.territory end as territory,
           f.name as office_name,
           r.left_on <= today as gone, a.until_on as away_until, a.stand_in,
           case when u.id is null then 'NONE'
                when u.disabled_at is not null then 'SHUT'
                when u.approved_at is null then 'WAITING'
                when u.opened_at is null and u.password_hash is null then 'NEVER_OPENED'
                else 'OPEN' end as account
      from addressed r
      cross join it
      join officers.officers o on o.id = r.officer_id
      join officers.offices f
        on f.id = case when r.left_on <= today then r.office_id else o.office_id end
      left join access.accounts u on u.id = o.id
      left join officers.absences a on a.officer_id = o.id and a.ended_at is null
                                   and a.from_on <= today and a.until_on >= today)
  select k.officer_id, k.name, k.office_name, k.territory,
         case when k.gone then 'GONE'
              when case when k.needs_ack then k.acked_at else k.read_at end is not null then 'DONE'
              when k.account <> 'OPEN' then 'NO_ACCESS'
              when k.away_until is not null or k.status = 'ON_LEAVE' then 'AWAY'
              when k.read_at is not null then 'OPENED'
              else 'UNOPENED' end,
         k.read_at, k.acked_at, k.acked_on, k.joined_on, k.left_on,
         case when k.gone then null else k.away_until end,
         case when k.stand_in is not null and k.gone is not true then
           (select s.name from officers.officers s where s.id = k.stand_in) end,
         k.stand_in is not null and k.gone is not true and exists (
           select from circulars.recipients d
            where d.circular_id = circular and d.officer_id = k.stand_in
              and case when k.needs_ack then d.acked_at else d.read_at end is not null),
         case when k.gone then null else k.account end
    from known k
$$;

revoke execute on function circulars.reaches(text, text), circulars.day_at(text, timestamptz),
  circulars.fits(circulars.circulars, officers.officers), circulars.address(uuid),
  circulars.settle(uuid[], timestamptz), circulars.opened(uuid, timestamptz),
  circulars.acknowledge(uuid, timestamptz, date), circulars.roll(uuid, date) from public;
grant execute on function circulars.day_at(text, timestamptz)
  to antarkerja_officer, antarkerja_admin, antarkerja_auditor, antarkerja_system;
grant execute on function circulars.address(uuid) to antarkerja_officer, antarkerja_system;
grant execute on function circulars.settle(uuid[], timestamptz)
  to antarkerja_officer, antarkerja_admin, antarkerja_system;
grant execute on function circulars.opened(uuid, timestamptz),
  circulars.acknowledge(uuid, timestamptz, date)
  to antarkerja_officer, antarkerja_admin, antarkerja_auditor, antarkerja_system;
grant execute on function circulars.roll(uuid, date) to antarkerja_officer, antarkerja_system;
