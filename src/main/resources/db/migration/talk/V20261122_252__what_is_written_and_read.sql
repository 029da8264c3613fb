-- What is written, read, changed and taken away; as in the file before this, for the one who acts alone.

-- The next message, and for everybody else one more that is unread. Its number; null when the other
-- one of two can not read it any more.
create function talk.write(
  new_id uuid, conversation uuid, words text, written_at timestamptz, named uuid[])
returns bigint
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  me     uuid := talk.me();
  moment constant timestamptz := talk.no_later(written_at);
  held   talk.conversations;
begin
  update talk.conversations c set last_seq = last_seq + 1 where c.id = conversation
  returning c.* into held;
  if not talk.takes_part(conversation, me) then
    perform talk.not_there('not taking part');
  end if;
  if held.kind = 'PAIR'
     and not talk.reachable(case when held.first_one = me then held.second_one
                                 else held.first_one end) then
    return null;
  end if;
  perform talk.hold(held.id);
  insert into talk.messages (id, conversation_id, seq, author, at, body)
  values (new_id, held.id, held.last_seq, me, moment, words);
  update talk.members m
     set last_at = moment, archived = false,
         read_seq = case when unread = 0 then held.last_seq else read_seq end
   where m.conversation_id = held.id and m.officer_id = me;
  update talk.members m
     set last_at = moment,
         archived = archived and muted,
         named_seq = case when officer_id = any (named) then held.last_seq else named_seq end,
         unread = unread + 1,
         unread_since = case when told then moment else coalesce(unread_since, moment) end,
         told = false
   where m.conversation_id = held.id and m.officer_id <> me and m.left_at is null;
  return held.last_seq;
end $$;

-- The one who acts has seen all up to a message. Locked first and counted then, so that what is
-- written meanwhile is counted once.
create function talk.seen(conversation uuid, upto bigint) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  perform from talk.members m
    where m.conversation_id = conversation and m.officer_id = talk.me() and m.left_at is null
      and m.read_seq < upto for update;
  if not found then
    return;
  end if;
  update talk.members m
     set read_seq = upto, unread = n.unread,
         unread_since = case when n.unread > 0 then m.unread_since end
    from (select count(*) as unread from talk.messages s
           where s.conversation_id = conversation and s.seq > upto and s.author <> talk.me()
             and s.gone is null) n
   where m.conversation_id = conversation and m.officer_id = talk.me();
end $$;

-- One's own words, for a short time, also of a message that was reported: its author learns of no
-- report, and whoever decides reads what stood there before. DONE, AWAY, LATE, STALE or NOT_THERE.
create function talk.edit(
  message uuid, held_version int, words text, edited timestamptz, latest interval)
returns text
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  held talk.messages;
begin
  select m.* into held from talk.messages m where m.id = message and m.author = talk.me() for update;
  if held.id is null or not talk.takes_part(held.conversation_id, talk.me()) then
    return 'NOT_THERE';
  elsif held.gone is not null then
    return 'AWAY';
  elsif held.version <> held_version then
    return 'STALE';
  elsif edited > held.at + least(latest, interval '15 minutes')
        or now() > held.stored_at + interval '20 minutes' then
    return 'LATE';
  end if;
  insert into talk.earlier (message_id, version, body, until)
  values (message, held.version, held.body, edited);
  update talk.messages m set body = words, edited_at = edited, version = version + 1
   where m.id = message;
  return 'DONE';
end $$;

-- A message goes: what is unread of it goes too, what stood there is kept aside.
create function talk.away(message uuid, how text, taken_at timestamptz) returns boolean
language plpgsql volatile set search_path = pg_catalog as $$
declare
  held talk.messages;
begin
  perform talk.hold((select m.conversation_id from talk.messages m where m.id = message));
  select m.* into held from talk.messages m where m.id = message for update;
  if held.gone is not null then
    return false;
  end if;
  insert into talk.taken_away (message_id, body, by, at)
  values (message, held.body, talk.me(), taken_at);
  update talk.messages m set gone = how, body = '', version = version + 1 where m.id = message;
  update talk.members m
     set unread = unread - 1, unread_since = case when unread > 1 then unread_since end
   where m.conversation_id = held.conversation_id and m.officer_id <> held.author
     and m.left_at is null and m.read_seq < held.seq and m.unread > 0;
  return true;
end $$;

-- One's own, whenever; whether it was there.
create function talk.take_back(message uuid, taken_at timestamptz) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if not exists (select from talk.messages m
                  where m.id = message and m.author = talk.me() and m.gone is distinct from 'HIDDEN'
                    and talk.takes_part(m.conversation_id, talk.me())) then
    return false;
  end if;
  perform talk.away(message, 'DELETED', taken_at);
  return true;
end $$;

-- By somebody who reads it, about somebody else's; whether it was reported now.
create function talk.report(message uuid, why text, explained text, reported_at timestamptz)
returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if not exists (select from talk.messages m join talk.members r
                     on r.conversation_id = m.conversation_id and r.officer_id = talk.me()
                    and r.left_at is null and m.seq > r.from_seq
                  where m.id = message and m.author <> talk.me()) then
    perform talk.not_there('not there');
  end if;
  insert into talk.reports (message_id, reporter, reason, words, at)
  values (message, talk.me(), why, explained, reported_at) on conflict do nothing;
  return found;
end $$;

-- For who decides about reports: what was reported, as it was written and in all the words that stood
-- there before, and nothing else of the conversation. Who decides is known above: nobody but the owner
-- calls this and the two after it, on the word of who stands there.
create function talk.reported(message uuid)
returns table (author uuid, office_id uuid, at timestamptz, body text, gone text, earlier text[],
               files text[])
language sql stable security definer set search_path = pg_catalog as $$
  select m.author, o.office_id, m.at, coalesce(t.body, m.body), m.gone,
         array(select e.body from talk.earlier e where e.message_id = m.id order by e.version),
         array(select a.name from talk.attachments a where a.message_id = m.id order by a.file_id)
    from talk.messages m
    join officers.officers o on o.id = m.author
    left join talk.taken_away t on t.message_id = m.id
   where m.id = message and exists (select from talk.reports r where r.message_id = m.id)
$$;

create function talk.hide(message uuid, hidden_at timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if exists (select from talk.reports r join talk.messages m on m.id = r.message_id
              where m.id = message and m.author <> talk.me()) then
    perform talk.away(message, 'HIDDEN', hidden_at);
  end if;
end $$;

create function talk.show_again(message uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  held talk.messages;
begin
  perform talk.hold((select m.conversation_id from talk.messages m where m.id = message));
  update talk.messages m set gone = null, body = t.body, version = version + 1
    from talk.taken_away t
   where m.id = message and t.message_id = m.id and m.gone = 'HIDDEN' and m.author <> talk.me()
     and exists (select from talk.reports r where r.message_id = m.id)
  returning m.* into held;
  if found then
    delete from talk.taken_away t where t.message_id = message;
    -- As it was taken from what is unread, so it comes back.
    update talk.members m
       set unread = unread + 1, unread_since = coalesce(unread_since, now())
     where m.conversation_id = held.conversation_id and m.officer_id <> held.author
       and m.left_at is null and m.read_seq < held.seq;
  end if;
end $$;

-- Messages with these words in the conversations of the one who acts, newest first. Of each
-- conversation its newest hits alone: the words of the whole nation are not looked through.
create function talk.find(words text, before timestamptz, before_id uuid, most int)
returns table (id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select s.id from talk.members t
    cross join websearch_to_tsquery('indonesian', words) q
    cross join lateral (
      select m.id, m.at from talk.messages m
       where m.conversation_id = t.conversation_id and m.seq > t.from_seq and m.search @@ q
         and (m.at, m.id) < (before, before_id)
       order by m.seq desc limit least(most, 100)) s
   where t.officer_id = access.actor_id() and t.left_at is null
   order by s.at desc, s.id desc limit least(most, 100)
$$;

-- Officers to whom a mail may go now, and nobody else's until this transaction ends: who can not sign
-- in or is away gets none before they are back.
create function talk.to_be_told(now timestamptz, before timestamptz, today date, most int)
returns table (officer_id uuid, name text, territory text)
language sql volatile security definer set search_path = pg_catalog as $$
  with waiting as (
    select m.officer_id, min(m.unread_since) as since from talk.members m
     where m.unread > 0 and not m.told and m.left_at is null
       and (not m.muted or m.named_seq > m.read_seq)
     group by m.officer_id)
  select o.id, o.name, o.territory
    from waiting w
    join talk.preferences p on p.officer_id = w.officer_id
    join officers.officers o on o.id = w.officer_id
   where (p.mail = 'INSTANT'
          or p.mail = 'DAILY' and w.since <= before
             and (p.mailed_at is null or p.mailed_at <= now - interval '24 hours'))
     and o.status = 'ACTIVE' and talk.reachable(o.id)
     and not exists (select from officers.absences a
                      where a.officer_id = o.id and a.ended_at is null
                        and a.from_on <= today and a.until_on >= today)
   order by o.id limit most
     for update of p skip locked
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
  talk.write(uuid, uuid, text, timestamptz, uuid[]), talk.seen(uuid, bigint),
  talk.edit(uuid, int, text, timestamptz, interval), talk.take_back(uuid, timestamptz),
  talk.report(uuid, text, text, timestamptz), talk.find(text, timestamptz, uuid, int)
  to antarkerja_officer, antarkerja_admin;
grant execute on function talk.to_be_told(timestamptz, timestamptz, date, int)
  to antarkerja_system;
