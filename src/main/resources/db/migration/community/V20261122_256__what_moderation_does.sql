-- Nobody writes the tables of moderation but through these, each for the one who acts alone.

-- Kinds that moderation first hears of by a report have community.author_of_<kind>(uuid), made by the
-- module that keeps them: whose text it is, null when the actor may not read it.
create function community.author_of(post uuid, post_kind text) returns uuid
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  author uuid;
begin
  if community.by_reports(post_kind) then
    execute format('select community.%I($1)', 'author_of_' || post_kind) into author using post;
  end if;
  return author;
end $$;

create function community.by_reports(post_kind text) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select post_kind ~ '^[a-z]{2,30}$'
     and to_regprocedure('community.author_of_' || post_kind || '(uuid)') is not null
$$;

create function community.author_of_message(post uuid) returns uuid
language sql stable security definer set search_path = pg_catalog as $$
  select m.author from talk.messages m
    join talk.reports r on r.message_id = m.id and r.reporter = access.actor_id()
   where m.id = post
$$;

-- The actor wrote this; whether it is held until a moderator has looked at it. Nothing answers whether
-- it was known before: of a message of two, that would say who reported it.
create function community.contributed(post uuid, post_kind text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  me   uuid := access.actor_id();
  held boolean := not (community.trusted(me) or community.moderates());
begin
  if me is null or access.acting_role() not in ('OFFICER', 'HEAD', 'ADMIN')
     or post_kind is null or post_kind <> all (array['topic', 'answer', 'comment', 'trial'])
     or exists (select from talk.messages m where m.id = post) then
    raise exception 'somebody of the room, of what is registered when written'
      using errcode = 'check_violation';
  end if;
  insert into community.contributions
         (id, kind, author, state, released_at, waits_since, waits_for)
  values (post, post_kind, me, case when held then 'HELD' else 'SHOWN' end,
          case when held then null else now() end, case when held then now() end,
          case when held then 'RELEASE' end)
  on conflict (id) do nothing;
  return held;
end $$;

-- The author wrote it anew: what was let through before says nothing about the new words of somebody
-- whose first posts are still looked at.
create function community.rewritten(post uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  it community.contributions;
begin
  select * into it from community.contributions c
   where c.id = post and c.author = access.actor_id() and not community.by_reports(c.kind)
     for update;
  if it.state = 'SHOWN' and it.released_at is not null
     and not (community.trusted(it.author) or community.moderates()) then
    update community.contributions c
       set state = 'HELD', released_at = null, waits_since = now(), waits_for = 'RELEASE',
           version = c.version + 1
     where c.id = post;
    return true;
  end if;
  update community.contributions c set version = c.version + 1 where c.id = it.id;
  return coalesce(it.state = 'HELD', false);
end $$;

-- The author takes it away. What a moderator hid stays hidden, and what moderation knows of by reports
-- alone is taken away where it is kept.
create function community.deleted(post uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  update community.contributions c
     set state = 'DELETED', waits_since = null, waits_for = null, settled_at = now(),
         version = c.version + 1
   where c.id = post and c.author = access.actor_id() and c.state in ('HELD', 'SHOWN')
     and not community.by_reports(c.kind);
  return found;
end $$;

-- At most once per post and person, and ten in an hour. Whose text it is, the database itself knows.
create function community.reported(report uuid, post uuid, post_kind text, why text, said text)
returns text
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  me     uuid := access.actor_id();
  writer uuid := community.author_of(post, post_kind);
  it     community.contributions;
begin
  if me is null or access.acting_role() not in ('OFFICER', 'HEAD', 'ADMIN') then
    return 'NOT_THERE';
  elsif writer = me then
    return 'OWN';
  elsif writer is null and community.by_reports(post_kind) then
    return 'NOT_THERE';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('community.reported ' || me, 0));
  if writer is not null then
    insert into community.contributions as c (id, kind, author, state)
    values (post, post_kind, writer, 'SHOWN')
    on conflict (id) do update
       set kind = post_kind, author = writer, state = 'SHOWN', released_at = null,
           waits_since = null, waits_for = null, settled_at = null
     where c.kind <> post_kind or c.author <> writer;
  end if;
  select * into it from community.contributions c
   where c.id = post and c.kind = post_kind for update;
  if it.author = me then
    return 'OWN';
  elsif it.id is null or it.state <> 'SHOWN' then
    return 'NOT_THERE';
  elsif exists (select from community.reports r
                 where r.contribution_id = post and r.reporter = me) then
    return 'TWICE';
  elsif (select count(*) from community.reports r
          where r.reporter = me and r.at > now() - interval '1 hour') >= 10 then
    return 'TOO_MANY';
  end if;
  insert into community.reports (id, contribution_id, reporter, reason, words)
  values (report, post, me, why, said);
  update community.contributions c
     set waits_since = coalesce(c.waits_since, now()), waits_for = 'REPORTS',
         version = c.version + 1
   where c.id = post;
  return 'DONE';
end $$;

-- A moderator's word: never on a text of one's own, never on one that one reported, and on an appeal
-- never by who decided before. Of two at once the second is stale.
create function community.decided(
  decision uuid, post uuid, seen int, what text, why text, said text, text_now text)
returns text
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  me uuid := access.actor_id();
  it community.contributions;
begin
  if not community.moderates() then
    return 'NOT_THERE';
  end if;
  select * into it from community.contributions c where c.id = post for update;
  if it.id is null then
    return 'NOT_THERE';
  elsif it.author = me then
    return 'OWN';
  elsif it.version <> seen or it.waits_for is null then
    return 'STALE';
  elsif exists (select from community.reports r
                 where r.contribution_id = post and r.reporter = me) then
    return 'REPORTER';
  elsif it.waits_for = 'APPEAL'
        and exists (select from community.decisions d
                     where d.contribution_id = post and d.moderator = me) then
    return 'SAME';
  elsif what <> all (case it.waits_for when 'RELEASE' then array['RELEASE', 'HIDE']
                                       when 'REPORTS' then array['KEEP', 'HIDE']
                                       else array['RELEASE', 'KEEP'] end) then
    return 'STALE';
  end if;
  insert into community.decisions
         (id, contribution_id, author, moderator, waited_for, decision, reason, words, text_then,
          seen_at)
  values (decision, post, it.author, me, it.waits_for, what, why, said, text_now,
          case when it.waits_for = 'REPORTS' and what = 'KEEP' then now() end);
  update community.reports r set settled_at = now()
   where r.contribution_id = post and r.settled_at is null;
  update community.contributions c
     set state = case when what = 'RELEASE' then 'SHOWN' when what = 'HIDE' then 'HIDDEN'
                      else c.state end,
         released_at = case when what = 'RELEASE' then now() else c.released_at end,
         waits_since = null, waits_for = null, settled_at = now(), version = c.version + 1
   where c.id = post;
  return 'DONE';
end $$;

-- Whether this very transaction decided about it: modules hide and show again only then.
create function community.decided_now(post uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from community.decisions d
                  where d.contribution_id = post and d.moderator = access.actor_id()
                    and d.at = now())
$$;

-- Who decided, for moderators alone.
create function community.decided_by(which uuid) returns uuid
language sql stable security definer set search_path = pg_catalog as $$
  select d.moderator from community.decisions d
   where d.id = which and d.author <> access.actor_id() and community.moderates()
$$;

-- The author answers once, to another moderator.
create function community.appealed(post uuid, said text) returns text
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  it community.contributions;
begin
  select * into it from community.contributions c
   where c.id = post and c.author = access.actor_id()
     and (c.released_at is not null or c.state <> 'SHOWN') for update;
  if it.id is null then
    return 'NOT_THERE';
  elsif exists (select from community.appeals a where a.contribution_id = post) then
    return 'TWICE';
  elsif it.state <> 'HIDDEN' or it.waits_for is not null then
    return 'STALE';
  end if;
  insert into community.appeals (contribution_id, author, words)
  values (post, it.author, said);
  update community.contributions c
     set waits_since = now(), waits_for = 'APPEAL', version = c.version + 1
   where c.id = post;
  return 'DONE';
end $$;

-- The author has read what was decided.
create function community.decision_seen(post uuid) returns void
language sql volatile security definer set search_path = pg_catalog as $$
  update community.decisions d set seen_at = now()
   where d.contribution_id = post and d.author = access.actor_id() and d.seen_at is null
$$;

revoke execute on function community.moderates(), community.appoints(),
  community.may_moderate(uuid), community.trusted(uuid), community.contributed(uuid, text),
  community.rewritten(uuid), community.deleted(uuid), community.author_of(uuid, text),
  community.by_reports(text), community.author_of_message(uuid), community.decided_now(uuid),
  community.reported(uuid, uuid, text, text, text),
  community.decided(uuid, uuid, int, text, text, text, text), community.appealed(uuid, text),
  community.decision_seen(uuid), community.decided_by(uuid) from public;
grant execute on function community.moderates(), community.appoints(),
  community.may_moderate(uuid), community.contributed(uuid, text),
  community.rewritten(uuid), community.deleted(uuid),
  community.reported(uuid, uuid, text, text, text),
  community.decided(uuid, uuid, int, text, text, text, text), community.appealed(uuid, text),
  community.decision_seen(uuid), community.decided_by(uuid) to antarkerja_officer, antarkerja_admin;
