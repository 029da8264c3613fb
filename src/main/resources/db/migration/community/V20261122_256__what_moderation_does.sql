-- Nobody writes the tables of moderation but through these, each for the one who acts alone.

-- The actor wrote this; whether it is held until a moderator has looked at it.
create function community.contributed(post uuid, post_kind text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  me   uuid := access.actor_id();
  held boolean := not (community.trusted(me) or community.moderates());
begin
  if me is null or access.acting_role() not in ('OFFICER', 'HEAD', 'ADMIN') then
    raise exception 'somebody of the room' using errcode = 'check_violation';
  end if;
  insert into community.contributions
         (id, kind, author, state, released_at, waits_since, waits_for)
  values (post, post_kind, me, case when held then 'HELD' else 'SHOWN' end,
          case when held then null else now() end, case when held then now() end,
          case when held then 'RELEASE' end);
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
   where c.id = post and c.author = access.actor_id() for update;
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

-- The author takes it away. What a moderator hid stays hidden.
create function community.deleted(post uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  update community.contributions c
     set state = 'DELETED', waits_since = null, waits_for = null, settled_at = now(),
         version = c.version + 1
   where c.id = post and c.author = access.actor_id() and c.state in ('HELD', 'SHOWN');
  return found;
end $$;

-- At most once per post and person, and ten in an hour.
create function community.reported(
  report uuid, post uuid, post_kind text, written_by uuid, why text, said text)
returns text
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  me uuid := access.actor_id();
  it community.contributions;
begin
  if me is null or access.acting_role() not in ('OFFICER', 'HEAD', 'ADMIN') then
    return 'NOT_THERE';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('community.reported ' || me, 0));
  insert into community.contributions (id, kind, author, state)
  values (post, post_kind, written_by, 'SHOWN') on conflict do nothing;
  select * into it from community.contributions c where c.id = post for update;
  if it.author = me then
    return 'OWN';
  elsif it.state <> 'SHOWN' then
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

-- The author answers once, to another moderator.
create function community.appealed(post uuid, said text) returns text
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  it community.contributions;
begin
  select * into it from community.contributions c
   where c.id = post and c.author = access.actor_id() for update;
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
  community.rewritten(uuid), community.deleted(uuid),
  community.reported(uuid, uuid, text, uuid, text, text),
  community.decided(uuid, uuid, int, text, text, text, text), community.appealed(uuid, text),
  community.decision_seen(uuid) from public;
grant execute on function community.moderates(), community.appoints(),
  community.may_moderate(uuid), community.contributed(uuid, text),
  community.rewritten(uuid), community.deleted(uuid),
  community.reported(uuid, uuid, text, uuid, text, text),
  community.decided(uuid, uuid, int, text, text, text, text), community.appealed(uuid, text),
  community.decision_seen(uuid) to antarkerja_officer, antarkerja_admin;
