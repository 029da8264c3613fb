-- What is true at once for everybody: places, the waiting list, who was there. Every function locks the
-- gathering first, so that two who want the last place come one after the other.

-- The head of the office that acts, or one of its officers where it has none.
create function gatherings.decides() returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select access.acting_role() = 'HEAD'
      or access.acting_role() = 'OFFICER' and not circulars.has_head(access.office_id())
$$;

-- Its life, as GatheringState has it. Opening, cancelling and closing the books are the head's, in their own
-- name, and so is every change of what was announced; what was held or cancelled stays as it is.
create function gatherings.steps() returns trigger language plpgsql
set search_path = pg_catalog as $$
declare
  counted text[] := array['registered', 'waiting', 'attended', 'given_back', 'search'];
  stepping text[] := counted || array['state', 'decided_by', 'changed_at', 'version'];
begin
  if to_jsonb(old) - counted = to_jsonb(new) - counted then
    return new;
  end if;
  if new.state = old.state then
    if old.state not in ('DRAFT', 'OPEN', 'CLOSED') then
      raise exception 'what was held or cancelled stays as it is' using errcode = 'check_violation';
    end if;
  elsif (old.state || '>' || new.state) not in (
      'DRAFT>OPEN', 'DRAFT>DISCARDED', 'OPEN>CLOSED', 'CLOSED>OPEN', 'OPEN>HELD', 'CLOSED>HELD',
      'OPEN>CANCELLED', 'CLOSED>CANCELLED') then
    raise exception 'no such step of a gathering' using errcode = 'check_violation';
  end if;
  if (old.state = 'DRAFT' and new.state = 'OPEN' or new.state in ('HELD', 'CANCELLED')
      or old.state <> 'DRAFT' and to_jsonb(old) - stepping <> to_jsonb(new) - stepping)
     and (new.decided_by is distinct from access.actor_id() or not gatherings.decides()) then
    raise exception 'decided by the head in person' using errcode = 'check_violation';
  end if;
  if old.state <> 'DRAFT' and new.starts_at <> old.starts_at and old.attended > 0 then
    raise exception 'who was seen there was there on that day' using errcode = 'check_violation';
  end if;
  if old.state in ('OPEN', 'CLOSED')
     and (new.state = 'CANCELLED'
          or (new.title, new.starts_at, new.ends_at, new.place, new.link)
             is distinct from (old.title, old.starts_at, old.ends_at, old.place, old.link)) then
    new.sequence := old.sequence + 1;
  end if;
  return new;
end $$;
create trigger steps before update on gatherings.gatherings
  for each row execute function gatherings.steps();

create function gatherings.invites(g gatherings.gatherings, o officers.officers) returns boolean
language sql immutable as $$
  select o.status in ('ACTIVE', 'ON_LEAVE')
     and (g.to_territory = '*' or o.territory >= g.to_territory and o.territory < g.to_territory || '~')
     and (g.to_kind is null or o.kind = g.to_kind)
     and (cardinality(g.to_levels) = 0 or o.level = any (g.to_levels))
     and (cardinality(g.to_specialisms) = 0 or o.specialisms && g.to_specialisms)
$$;

-- Whether a place can be given to somebody who asked a while ago: they still work here, and it is for them.
create function gatherings.still_comes(g gatherings.gatherings, whom uuid) returns boolean
language sql stable as $$
  select exists (select from officers.officers o join access.accounts a on a.id = o.id
                  where o.id = whom and a.disabled_at is null and a.approved_at is not null
                    and gatherings.invites(g, o))
$$;

-- Those who wait get the places that are free, in order, as long as it has not begun.
create function gatherings.move_up(gathering uuid, moment timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  g gatherings.gatherings;
  free int;
begin
  select * into g from gatherings.gatherings x where x.id = gathering for update;
  free := case when g.capacity is null then g.waiting else g.capacity - g.registered end;
  if g.state not in ('OPEN', 'CLOSED') or moment >= g.starts_at or g.waiting = 0 or free <= 0 then
    return;
  end if;
  with up as (
    update gatherings.registrations r set state = 'REGISTERED', moved_up_at = moment
     where r.gathering_id = gathering
       and r.officer_id in (select w.officer_id from gatherings.registrations w
                             where w.gathering_id = gathering and w.state = 'WAITING'
                               and gatherings.still_comes(g, w.officer_id)
                             order by w.asked limit free)
    returning r.officer_id, r.asked)
  insert into gatherings.news (gathering_id, officer_id, kind, nr, at)
    select gathering, up.officer_id, 'MOVED_UP', up.asked, moment from up;
end $$;

create function gatherings.told() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
begin
  if new.sequence > old.sequence then
    insert into gatherings.news (gathering_id, officer_id, kind, nr, at)
      select new.id, r.officer_id,
             case new.state when 'CANCELLED' then 'CANCELLED' else 'CHANGED' end,
             new.sequence, new.changed_at
        from gatherings.registrations r
       where r.gathering_id = new.id and r.state in ('REGISTERED', 'WAITING')
         and (new.state = 'CANCELLED'
              or (new.starts_at, new.ends_at, new.place, new.link)
                 is distinct from (old.starts_at, old.ends_at, old.place, old.link));
  end if;
  if (new.capacity, new.to_territory, new.to_kind, new.to_levels, new.to_specialisms)
     is distinct from
     (old.capacity, old.to_territory, old.to_kind, old.to_levels, old.to_specialisms) then
    perform gatherings.move_up(new.id, new.changed_at);
  end if;
  return null;
end $$;
create trigger told after update on gatherings.gatherings
  for each row execute function gatherings.told();

create function gatherings.counted() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
begin
  update gatherings.gatherings g
     set registered = g.registered + (case when new.state = 'REGISTERED' then 1 else 0 end)
                      - (case when old.state = 'REGISTERED' then 1 else 0 end),
         waiting = g.waiting + (case when new.state = 'WAITING' then 1 else 0 end)
                   - (case when old.state = 'WAITING' then 1 else 0 end),
         attended = g.attended + (case when new.attended_at is not null then 1 else 0 end)
                    - (case when old.attended_at is not null then 1 else 0 end),
         given_back = g.given_back + (case when new.state = 'CANCELLED' then 1 else 0 end)
                      - (case when old.state = 'CANCELLED' then 1 else 0 end)
   where g.id = new.gathering_id;
  return null;
end $$;
create trigger counted after insert or update on gatherings.registrations
  for each row execute function gatherings.counted();

-- Whether the one who acts is among those it is for.
create function gatherings.invited(gathering uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from gatherings.gatherings g
                   join officers.officers o on o.id = access.actor_id()
                  where g.id = gathering and gatherings.invites(g, o))
$$;

-- Where to go from afar: for those who have a place, and for the office.
create function gatherings.link_of(gathering uuid) returns text
language sql stable security definer set search_path = pg_catalog as $$
  select g.link from gatherings.gatherings g
   where g.id = gathering
     and (g.office_id = access.office_id() and access.acting_role() in ('OFFICER', 'HEAD')
          or access.acting_role() = 'SYSTEM'
          or exists (select from gatherings.registrations r
                      where r.gathering_id = g.id and r.officer_id = access.actor_id()
                        and r.state = 'REGISTERED'))
$$;

-- Oneself, or an officer of the office of the head who acts.
create function gatherings.answers_for(o officers.officers) returns boolean
language sql stable as $$
  select o.id = access.actor_id()
      or access.acting_role() = 'HEAD' and o.office_id = access.office_id()
$$;

create function gatherings.register(gathering uuid, whom uuid, new_card text, moment timestamptz)
returns text language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  g gatherings.gatherings;
  o officers.officers;
  before text;
  standing text;
  n bigint;
begin
  select * into g from gatherings.gatherings x where x.id = gathering for update;
  select * into o from officers.officers x where x.id = whom;
  if g.id is null or g.state in ('DRAFT', 'DISCARDED') or o.id is null
     or not gatherings.answers_for(o) then
    return 'NOT_THERE';
  end if;
  select r.state into before from gatherings.registrations r
   where r.gathering_id = gathering and r.officer_id = whom;
  if before in ('REGISTERED', 'WAITING') then
    return before;
  end if;
  if g.state <> 'OPEN' or moment < g.registers_from or moment >= g.registers_until then
    return 'SHUT';
  end if;
  if not gatherings.invites(g, o) then
    return 'NOT_INVITED';
  end if;
  -- Before a place that is still free stand only those who are gone; who came back has it first.
  perform gatherings.move_up(gathering, moment);
  select * into g from gatherings.gatherings x where x.id = gathering;
  standing := case when g.registered >= g.capacity then 'WAITING' else 'REGISTERED' end;
  n := nextval('gatherings.asked');
  insert into gatherings.registrations as r
         (gathering_id, officer_id, by_office, office_id, state, card, asked, asked_at, asked_by)
  values (gathering, whom, g.office_id, o.office_id, standing, new_card, n, moment,
          access.actor_id())
  on conflict (gathering_id, officer_id) do update
     set state = standing, office_id = o.office_id, card = new_card, asked = n, asked_at = moment,
         asked_by = access.actor_id(), moved_up_at = null, cancelled_at = null, walk_in = false,
         stood = null;
  if whom <> access.actor_id() then
    insert into gatherings.news (gathering_id, officer_id, kind, nr, at)
    values (gathering, whom, 'SIGNED_UP', n, moment);
  end if;
  return standing;
end $$;

-- A place is given back until it begins or its holder is there; the first who waits has it in the same
-- moment.
create function gatherings.give_back(gathering uuid, whom uuid, moment timestamptz)
returns text language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  g gatherings.gatherings;
  o officers.officers;
begin
  select * into g from gatherings.gatherings x where x.id = gathering for update;
  select * into o from officers.officers x where x.id = whom;
  if g.id is null or o.id is null or not gatherings.answers_for(o)
     or not exists (select from gatherings.registrations r
                     where r.gathering_id = gathering and r.officer_id = whom
                       and r.state in ('REGISTERED', 'WAITING')) then
    return 'NOT_THERE';
  end if;
  if g.state not in ('OPEN', 'CLOSED') or moment >= g.starts_at then
    return 'BEGUN';
  end if;
  if exists (select from gatherings.registrations r
              where r.gathering_id = gathering and r.officer_id = whom
                and r.attended_at is not null) then
    return 'PRESENT';
  end if;
  update gatherings.registrations r set state = 'CANCELLED', cancelled_at = moment
   where r.gathering_id = gathering and r.officer_id = whom;
  perform gatherings.move_up(gathering, moment);
  return 'DONE';
end $$;

-- Present: by the code on the screen, which only the system has compared; by one's own card or on the list,
-- by the office. From an hour before the beginning; on the screen until half an hour after the end, on the
-- list for a week. Who has no place is let in while there is one.
create function gatherings.attend(gathering uuid, whom uuid, how text, new_card text,
                                  moment timestamptz)
returns text language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  g gatherings.gatherings;
  o officers.officers;
  r gatherings.registrations;
begin
  select * into g from gatherings.gatherings x where x.id = gathering for update;
  select * into o from officers.officers x where x.id = whom;
  select * into r from gatherings.registrations x
   where x.gathering_id = gathering and x.officer_id = whom;
  if g.id is null or o.id is null or g.state in ('DRAFT', 'DISCARDED')
     or not (case how when 'SCREEN' then access.acting_role() = 'SYSTEM'
                      else r.officer_id is not null and g.office_id = access.office_id()
                           and access.acting_role() in ('OFFICER', 'HEAD') end) then
    return 'NOT_THERE';
  end if;
  if g.state not in ('OPEN', 'CLOSED') then
    return 'OVER';
  elsif moment < g.starts_at - interval '60 minutes' then
    return 'EARLY';
  elsif moment >= g.ends_at + (case how when 'SCREEN' then interval '30 minutes'
                                        else interval '7 days' end) then
    return 'LATE';
  elsif r.attended_at is not null then
    return 'BEFORE';
  end if;
  if r.state is distinct from 'REGISTERED' then
    if g.registered >= g.capacity then
      return 'FULL';
    elsif not gatherings.invites(g, o) then
      return 'NOT_INVITED';
    end if;
  end if;
  insert into gatherings.registrations as x
         (gathering_id, officer_id, by_office, office_id, state, card, asked, asked_at, asked_by,
          walk_in, attended_at, attended_how, attended_by)
  values (gathering, whom, g.office_id, o.office_id, 'REGISTERED', new_card,
          nextval('gatherings.asked'), moment, access.actor_id(), true, moment, how,
          access.actor_id())
  on conflict (gathering_id, officer_id) do update
     set walk_in = x.walk_in or x.state <> 'REGISTERED',
         stood = case when x.state = 'REGISTERED' then x.stood else x.state end,
         state = 'REGISTERED', cancelled_at = null, attended_at = moment, attended_how = how, attended_by = access.actor_id();
  return 'DONE';
end $$;

-- A tick that was a mistake: who was let in without a place has none again.
create function gatherings.not_there(gathering uuid, whom uuid, moment timestamptz)
returns text language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  g gatherings.gatherings;
begin
  select * into g from gatherings.gatherings x where x.id = gathering for update;
  if g.id is null or g.office_id is distinct from access.office_id()
     or access.acting_role() not in ('OFFICER', 'HEAD') then
    return 'NOT_THERE';
  elsif g.state not in ('OPEN', 'CLOSED') or moment >= g.ends_at + interval '7 days' then
    return 'OVER';
  end if;
  update gatherings.registrations r
     set attended_at = null, attended_how = null, attended_by = null, walk_in = false, stood = null,
         state = case when r.walk_in then coalesce(r.stood, 'CANCELLED') else r.state end,
         cancelled_at = case when r.walk_in and r.stood is distinct from 'WAITING' then moment end
   where r.gathering_id = gathering and r.officer_id = whom and r.attended_at is not null;
  if not found then
    return 'BEFORE';
  end if;
  perform gatherings.move_up(gathering, moment);
  return 'DONE';
end $$;
