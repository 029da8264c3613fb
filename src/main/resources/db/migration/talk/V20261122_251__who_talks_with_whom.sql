-- Everything that changes a conversation goes through these functions, as the owner: each answers for
-- the one who acts alone, whatever the program asks.

create function talk.me() returns uuid language plpgsql stable set search_path = pg_catalog as $$
begin
  if access.actor_id() is null or access.acting_role() not in ('OFFICER', 'HEAD', 'ADMIN') then
    raise exception 'not an officer' using errcode = 'check_violation';
  end if;
  return access.actor_id();
end $$;

-- What was there when it was asked for and is not any more, in the program's words.
create function talk.not_there(what text) returns void
language plpgsql immutable set search_path = pg_catalog as $$
begin
  raise exception '%', what using errcode = 'no_data_found';
end $$;

-- The program's clock is believed, but nothing stands on top of a list, or waits to be told of, by a
-- date far ahead.
create function talk.no_later(at timestamptz) returns timestamptz
language sql stable set search_path = pg_catalog as $$
  select least(at, now() + interval '7 days')
$$;

-- Whether somebody in the service can read what is written to them.
create function talk.reachable(officer uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from officers.officers o join access.accounts a on a.id = o.id
                  where o.id = officer and o.status in ('ACTIVE', 'ON_LEAVE')
                    and a.disabled_at is null and a.approved_at is not null
                    and a.role in ('OFFICER', 'HEAD', 'ADMIN'))
$$;

create function talk.takes_part(conversation uuid, officer uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from talk.members m where m.conversation_id = conversation
                    and m.officer_id = officer and m.left_at is null)
$$;

-- A group whose owners can all not read it any more has who has been there longest of those who can;
-- null while it has an owner.
create function talk.heir(conversation uuid) returns uuid
language sql stable security definer set search_path = pg_catalog as $$
  select m.officer_id from talk.members m
    join talk.conversations c on c.id = m.conversation_id and c.kind = 'GROUP'
   where m.conversation_id = conversation and m.left_at is null
     and not exists (select from talk.members o
                      where o.conversation_id = conversation and o.left_at is null and o.owner
                        and talk.reachable(o.officer_id))
     and talk.reachable(m.officer_id)
   order by m.joined_at, m.officer_id limit 1
$$;

create function talk.inherits(conversation uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(talk.heir(conversation) = access.actor_id(), false)
$$;

-- The conversation and all who take part, locked in the one order that everybody keeps.
create function talk.hold(conversation uuid) returns void
language plpgsql volatile set search_path = pg_catalog as $$
begin
  perform from talk.conversations c where c.id = conversation for update;
  perform from talk.members m where m.conversation_id = conversation and m.left_at is null
    order by m.officer_id for update;
end $$;

-- More conversations within an hour than anybody begins by hand. Two at once wait for each other.
create function talk.begun_too_many(at timestamptz, most int) returns boolean
language plpgsql volatile set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('talk.begin ' || talk.me(), 0));
  return (select count(*) >= most from talk.conversations c
           where c.begun_by = talk.me() and c.begun_at > at - interval '1 hour');
end $$;

-- The conversation of the one who acts with a colleague; null when they begin too many.
create function talk.begin_pair(new_id uuid, other uuid, at timestamptz, most int) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  me   uuid := talk.me();
  pair uuid;
begin
  if other = me or not talk.reachable(other) then
    perform talk.not_there('nobody to write to');
  end if;
  select c.id into pair from talk.conversations c
   where c.first_one = least(me, other) and c.second_one = greatest(me, other);
  if pair is not null then
    return pair;
  end if;
  if talk.begun_too_many(at, most) then
    return null;
  end if;
  insert into talk.conversations (id, kind, first_one, second_one, begun_by, begun_at)
  values (new_id, 'PAIR', least(me, other), greatest(me, other), me, at)
  on conflict (first_one, second_one) do nothing;
  if found then
    insert into talk.members (conversation_id, officer_id, joined_at, last_at)
    values (new_id, me, at, talk.no_later(at)), (new_id, other, at, talk.no_later(at));
    insert into talk.preferences (officer_id) values (me), (other) on conflict do nothing;
    return new_id;
  end if;
  select c.id into pair from talk.conversations c
   where c.first_one = least(me, other) and c.second_one = greatest(me, other);
  return pair;
end $$;

create function talk.begin_group(new_id uuid, named text, at timestamptz, most int) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  me uuid := talk.me();
begin
  if talk.begun_too_many(at, most) then
    return null;
  end if;
  insert into talk.conversations (id, kind, name, begun_by, begun_at)
  values (new_id, 'GROUP', named, me, at);
  insert into talk.members (conversation_id, officer_id, owner, joined_at, last_at)
  values (new_id, me, true, at, talk.no_later(at));
  insert into talk.preferences (officer_id) values (me) on conflict do nothing;
  return new_id;
end $$;

-- The group, locked, for one of its owners.
create function talk.own_group(conversation uuid) returns talk.conversations
language plpgsql volatile set search_path = pg_catalog as $$
declare
  held talk.conversations;
begin
  perform talk.hold(conversation);
  select c.* into held from talk.conversations c
   where c.id = conversation and c.kind = 'GROUP';
  update talk.members m set owner = true
   where m.conversation_id = held.id and m.officer_id = talk.me() and m.left_at is null
     and (m.owner or m.officer_id = talk.heir(held.id));
  if not found then
    perform talk.not_there('not an owner of the group');
  end if;
  return held;
end $$;

-- Who comes reads from the next message on, also who was here before. Whether there was room.
create function talk.add_member(conversation uuid, officer uuid, at timestamptz, most int)
returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  held talk.conversations := talk.own_group(conversation);
begin
  if not talk.reachable(officer) then
    perform talk.not_there('nobody to write to');
  end if;
  if talk.takes_part(conversation, officer) then
    return true;
  end if;
  if (select count(*) >= most from talk.members m
       where m.conversation_id = held.id and m.left_at is null) then
    return false;
  end if;
  insert into talk.members as m
         (conversation_id, officer_id, joined_at, from_seq, read_seq, last_at)
  values (held.id, officer, at, held.last_seq, held.last_seq, talk.no_later(at))
  on conflict (conversation_id, officer_id) do update
     set left_at = null, joined_at = at, from_seq = held.last_seq, read_seq = held.last_seq,
         told = false, muted = false, archived = false, last_at = talk.no_later(at);
  insert into talk.preferences (officer_id) values (officer) on conflict do nothing;
  return true;
end $$;

-- A group is never without an owner who reads it: who has been there longest takes over.
create function talk.leave(conversation uuid, officer uuid, at timestamptz) returns void
language plpgsql volatile set search_path = pg_catalog as $$
begin
  perform talk.hold(conversation);
  update talk.members m
     set left_at = at, owner = false, unread = 0, unread_since = null, archived = false
   where m.conversation_id = conversation and m.officer_id = officer and m.left_at is null;
  update talk.members m set owner = true
   where m.conversation_id = conversation and m.officer_id = talk.heir(conversation);
end $$;

-- Oneself, or by an owner of the group.
create function talk.remove_member(conversation uuid, officer uuid, at timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if officer <> talk.me() then
    perform talk.own_group(conversation);
  elsif not exists (select from talk.conversations c
                     where c.id = conversation and c.kind = 'GROUP') then
    perform talk.not_there('a conversation of two is not left');
  end if;
  perform talk.leave(conversation, officer, at);
end $$;

create function talk.make_owner(conversation uuid, officer uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  perform talk.own_group(conversation);
  update talk.members m set owner = true
   where m.conversation_id = conversation and m.officer_id = officer and m.left_at is null;
  return found;
end $$;

-- Whether it still was of that version.
create function talk.rename(conversation uuid, held_version int, named text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  held talk.conversations := talk.own_group(conversation);
begin
  update talk.conversations c set name = named, version = version + 1
   where c.id = held.id and held.version = held_version;
  return found;
end $$;

-- Who has left the service leaves the groups; what they wrote stays theirs.
create function talk.settle(whom uuid[], at timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  gone record;
begin
  for gone in
    select m.conversation_id, m.officer_id from talk.members m
      join talk.conversations c on c.id = m.conversation_id and c.kind = 'GROUP'
      join officers.officers o on o.id = m.officer_id
     where m.officer_id = any (whom) and m.left_at is null
       and o.status not in ('ACTIVE', 'ON_LEAVE')
     order by m.conversation_id, m.officer_id
  loop
    perform talk.leave(gone.conversation_id, gone.officer_id, at);
  end loop;
end $$;

-- Who takes part with the one who acts.
create function talk.members_of(conversation uuid)
returns table (officer_id uuid, owner boolean, joined_at timestamptz, read_seq bigint,
               reachable boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select m.officer_id, m.owner or coalesce(m.officer_id = h.id, false) as owner, m.joined_at,
         m.read_seq, talk.reachable(m.officer_id)
    from talk.members m cross join (select talk.heir(conversation) as id) h
   where m.conversation_id = conversation and m.left_at is null
     and talk.takes_part(conversation, access.actor_id())
   order by owner desc, m.joined_at, m.officer_id
$$;

do $$
declare
  one record;
begin
  for one in select p.oid::regprocedure as signature from pg_proc p
              where p.pronamespace = 'talk'::regnamespace loop
    execute format('revoke execute on function %s from public', one.signature);
  end loop;
end $$;
grant execute on function
  talk.begin_pair(uuid, uuid, timestamptz, int), talk.begin_group(uuid, text, timestamptz, int),
  talk.add_member(uuid, uuid, timestamptz, int), talk.remove_member(uuid, uuid, timestamptz),
  talk.make_owner(uuid, uuid), talk.rename(uuid, int, text), talk.members_of(uuid),
  talk.reachable(uuid), talk.inherits(uuid)
  to antarkerja_officer, antarkerja_admin;
grant execute on function talk.settle(uuid[], timestamptz)
  to antarkerja_officer, antarkerja_admin, antarkerja_system;
