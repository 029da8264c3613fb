-- Others see it as moderation says, whatever the program writes; new words are looked at again where
-- the author's first posts are, and the old ones are kept.
create function community.stands_as_moderated() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' then
    if (new.id, new.author, new.office_id, new.at) is distinct from
       (old.id, old.author, old.office_id, old.at) then
      raise exception 'who wrote it and when stays' using errcode = 'check_violation';
    end if;
    if new.body <> old.body or to_jsonb(new) ->> 'title' <> to_jsonb(old) ->> 'title'
       or to_jsonb(new) -> 'tags' <> to_jsonb(old) -> 'tags' then
      insert into community.versions (of_id, author, title, body)
      values (old.id, old.author, to_jsonb(old) ->> 'title',
              old.body || coalesce(E'\n\n' || (
                select string_agg('#' || tag, ' ')
                  from jsonb_array_elements_text(to_jsonb(old) -> 'tags') tag), ''));
      perform community.rewritten(new.id);
    end if;
  elsif access.acting_role() <> 'SYSTEM' then
    -- Nothing stands on top for ever by a date of its own.
    new.at := least(new.at, now() + interval '1 day');
  end if;
  new.state := coalesce((select c.state from community.contributions c
                          where c.id = new.id and c.author = new.author
                            and c.kind = case tg_table_name when 'topics' then 'topic'
                                              else lower(to_jsonb(new) ->> 'kind') end), 'HELD');
  return new;
end $$;

create function community.first_shown() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.last_at := new.at;
    new.shown_at := case when new.state = 'SHOWN' then new.at end;
  end if;
  return new;
end $$;
create trigger stands_as_moderated before insert or update on community.topics
  for each row execute function community.stands_as_moderated();
create trigger stands_as_moderated before insert or update on community.replies
  for each row execute function community.stands_as_moderated();
-- Of two triggers the one whose name comes later in the alphabet fires later.
create trigger then_first_shown before insert on community.topics
  for each row execute function community.first_shown();

create function community.tagged() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' then
    if new.tags = old.tags then
      return null;
    end if;
    delete from community.tags g where g.topic_id = new.id;
  end if;
  insert into community.tags (tag, topic_id)
    select distinct one, new.id from unnest(new.tags) one;
  return null;
end $$;
create trigger tagged after insert or update of tags on community.topics
  for each row execute function community.tagged();

-- A topic counts the answers that are shown, and loses an accepted one that is not any more.
create function community.answered() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' and new.state = old.state then
    return null;
  end if;
  perform from community.topics t where t.id = new.topic_id for update;
  update community.topics t
     set answers = (select count(*) from community.replies r
                     where r.topic_id = t.id and r.kind = 'ANSWER' and r.state = 'SHOWN'),
         last_at = case when new.state = 'SHOWN' then greatest(t.last_at, new.at) else t.last_at end,
         accepted = case when t.accepted = new.id and new.state <> 'SHOWN' then null
                         else t.accepted end,
         accepted_by = case when t.accepted = new.id and new.state <> 'SHOWN' then null
                            else t.accepted_by end
   where t.id = new.topic_id;
  return null;
end $$;
create trigger answered after insert or update on community.replies
  for each row execute function community.answered();

-- After a decision: it stands as moderation says now. Anybody may ask; it changes nothing else. What
-- comes into sight by it is news from that moment on, not from when it was written.
create function community.restate(post uuid, at timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  moment constant timestamptz := least(at, now() + interval '1 day');
  before text;
  topic  uuid;
begin
  perform from community.contributions c where c.id = post for update;
  select t.state into before from community.topics t where t.id = post;
  if found then
    update community.topics t set edited_at = t.edited_at where t.id = post;
    update community.topics t
       set last_at = greatest(t.last_at, moment), shown_at = coalesce(t.shown_at, moment)
     where t.id = post and t.state = 'SHOWN' and before <> 'SHOWN';
    return;
  end if;
  select r.state, r.topic_id into before, topic from community.replies r where r.id = post;
  update community.replies r set edited_at = r.edited_at where r.id = post;
  update community.topics t set last_at = greatest(t.last_at, moment)
   where t.id = topic and before <> 'SHOWN'
     and exists (select from community.replies r where r.id = post and r.state = 'SHOWN');
end $$;

-- Nobody goes on reading what was taken away, whoever forgets to ask. (What is held again comes from
-- inside a change of the text itself.)
create function community.gone_with_it() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform community.restate(new.id, now());
  return null;
end $$;
create trigger gone_with_it after update of state on community.contributions for each row
  when (old.state <> new.state and new.state in ('DELETED', 'HIDDEN'))
  execute function community.gone_with_it();

-- The asker says which answer helped; a moderator where the asker has been silent for 30 days. Null
-- takes it back.
create function community.accept(topic uuid, reply uuid, at timestamptz) returns text
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  me uuid := access.actor_id();
  it community.topics;
begin
  select * into it from community.topics t where t.id = topic for update;
  if it.id is null or it.state <> 'SHOWN' then
    return 'NOT_THERE';
  elsif it.author <> me and not community.moderates() then
    return 'NOT_THERE';
  elsif it.author <> me and at < it.at + interval '30 days' then
    return 'TOO_EARLY';
  elsif it.author <> me and it.accepted is not null and it.accepted_by = it.author then
    return 'TAKEN';
  elsif reply is not null
        and not exists (select from community.replies r
                         where r.id = reply and r.topic_id = topic and r.kind = 'ANSWER'
                           and r.state = 'SHOWN') then
    return 'NOT_THERE';
  end if;
  update community.topics t
     set accepted = reply, accepted_by = case when reply is null then null else me end
   where t.id = topic;
  return 'DONE';
end $$;

-- By the asker or a moderator: no more answers, or the same as another one; or open again.
create function community.close(topic uuid, seen int, how text, other uuid, why text)
returns text
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  it community.topics;
begin
  select * into it from community.topics t where t.id = topic for update;
  if it.id is null or it.author <> access.actor_id() and not community.moderates() then
    return 'NOT_THERE';
  elsif it.version <> seen or it.state <> 'SHOWN' or (it.status = 'OPEN') = (how = 'OPEN') then
    return 'STALE';
  elsif how = 'OPEN' and it.closed_by <> access.actor_id() and not community.moderates() then
    return 'NOT_THERE';
  elsif how = 'DUPLICATE'
        and not exists (select from community.topics t
                         where t.id = other and t.id <> topic and t.state = 'SHOWN'
                           and t.duplicate_of is null) then
    return 'NO_SUCH';
  end if;
  -- The reason is read by everybody: it is looked at and kept as the words of the question are, as those
  -- of whoever gave it.
  if it.closed_why is not null then
    insert into community.versions (of_id, author, title, body)
    values (topic, coalesce(it.closed_by, it.author), it.title, it.closed_why);
  end if;
  if why is not null then
    perform community.rewritten(topic);
  end if;
  update community.topics t
     set status = how, duplicate_of = case when how = 'DUPLICATE' then other end,
         closed_by = case when how = 'OPEN' then null else access.actor_id() end,
         closed_why = case when how = 'OPEN' then null else why end, version = t.version + 1
   where t.id = topic;
  return 'DONE';
end $$;

-- "This helped": once for each officer, never for oneself.
create function community.vote(reply uuid, helped boolean) returns text
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  me uuid := access.actor_id();
  it community.replies;
begin
  select * into it from community.replies r where r.id = reply for update;
  if me is null or access.acting_role() not in ('OFFICER', 'HEAD', 'ADMIN')
     or it.id is null or it.kind <> 'ANSWER' or it.state <> 'SHOWN'
     or not exists (select from community.topics t where t.id = it.topic_id and t.state = 'SHOWN')
  then
    return 'NOT_THERE';
  elsif it.author = me then
    return 'OWN';
  elsif helped then
    insert into community.votes (reply_id, officer_id) values (reply, me) on conflict do nothing;
  else
    delete from community.votes v where v.reply_id = reply and v.officer_id = me;
  end if;
  if found then
    update community.replies r set votes = r.votes + case when helped then 1 else -1 end
     where r.id = reply;
  end if;
  return 'DONE';
end $$;

-- Topics that are shown, by the words of theirs and of their answers, best first.
create function community.find(words text, in_area text, most int)
returns table (id uuid, points real)
language sql stable security definer set search_path = pg_catalog as $$
  with q as (select websearch_to_tsquery('indonesian', words) as q),
  hits as (
    select h.id, ts_rank(h.search, h.q) * 4 as points
      from (select t.id, t.search, q.q from q, community.topics t
             where t.search @@ q.q and t.state = 'SHOWN' and (in_area is null or t.area = in_area)
             order by t.id desc limit 1000) h
    union all
    select h.topic_id, ts_rank(h.search, h.q)
      from (select r.topic_id, r.search, q.q
              from q, community.replies r join community.topics t on t.id = r.topic_id
             where r.search @@ q.q and r.state = 'SHOWN' and t.state = 'SHOWN'
               and (in_area is null or t.area = in_area)
             order by r.id desc limit 1000) h)
  select h.id, max(h.points) from hits h join community.topics t on t.id = h.id
   where t.state = 'SHOWN' and (in_area is null or t.area = in_area)
     and access.acting_role() in ('OFFICER', 'HEAD', 'ADMIN')
   group by h.id order by 2 desc, h.id desc limit least(most, 50)
$$;

-- Topics with at least half of the words of a title that somebody is about to ask with.
create function community.alike(title text, except_topic uuid, most int)
returns table (id uuid, points bigint)
language sql stable security definer set search_path = pg_catalog as $$
  with l as (
    select array_agg(quote_literal(w)::tsquery) as words, string_agg(quote_literal(w), ' | ')::tsquery as any_of
      from unnest(tsvector_to_array(to_tsvector('indonesian', title))) w)
  select t.id, m.points
    from l, lateral (select t.id, t.search from community.topics t
                      where t.search @@ l.any_of and t.state = 'SHOWN'
                        and t.id is distinct from except_topic
                      order by t.id desc limit 400) t,
         lateral (select count(*) as points from unnest(l.words) w where t.search @@ w) m
   where m.points * 2 >= cardinality(l.words)
     and access.acting_role() in ('OFFICER', 'HEAD', 'ADMIN')
   order by m.points desc, t.id desc limit least(most, 10)
$$;

-- Of those that one follows, how many topics have something new: answers, or in an area new topics.
create function community.news(most int) returns int
language sql stable security definer set search_path = pg_catalog as $$
  select cast(count(*) as int) from (
    select t.id from community.follows f join community.topics t on t.id = f.topic_id
     where f.officer_id = access.actor_id() and t.state = 'SHOWN' and t.last_at > f.seen_at
    union
    (select t.id from community.follows f
       join lateral (select n.id from community.topics n
                      where n.area = f.area and n.state = 'SHOWN' and n.last_at > f.seen_at
                        and n.shown_at > f.seen_at and n.author <> access.actor_id()
                      order by n.last_at desc limit most) t on true
      where f.officer_id = access.actor_id() and f.area is not null)
    limit most) found
$$;

revoke execute on function community.stands_as_moderated(), community.tagged(),
  community.gone_with_it(),
  community.answered(), community.first_shown(), community.restate(uuid, timestamptz),
  community.accept(uuid, uuid, timestamptz),
  community.close(uuid, int, text, uuid, text), community.vote(uuid, boolean),
  community.find(text, text, int), community.alike(text, uuid, int), community.news(int)
  from public;
grant execute on function community.restate(uuid, timestamptz), community.accept(uuid, uuid, timestamptz),
  community.close(uuid, int, text, uuid, text), community.vote(uuid, boolean),
  community.find(text, text, int), community.alike(text, uuid, int), community.news(int)
  to antarkerja_officer, antarkerja_admin;
