-- What the system makes (a first admin, an invented world) works at once. What an officer or admin
-- enters waits, whatever the program says.
create function access.enters_waiting() returns trigger language plpgsql as $$
begin
  if current_user in ('antarkerja_officer', 'antarkerja_admin') then
    new.made_by := access.actor_id();
    new.let_in_by := '{}';
    new.approved_at := null;
    new.second_from := 'infinity';
    new.full_from := 'infinity';
    new.founding := null;
    new.disabled_from := null;
    new.reopens := false;
    new.opened_at := null;
    new.password_hash := null;
  else
    new.approved_at := now();
    new.second_from := now();
    new.full_from := now();
    new.opened_at := case when new.password_hash is not null then now() end;
  end if;
  return new;
end $$;
create trigger enters_waiting before insert on access.accounts
  for each row execute function access.enters_waiting();

-- Any other role is asked for, but that a head is an ordinary officer again. So is a place further up
-- the ladder; and who comes to another place is no second person there at once.
create function access.role_by_request() returns trigger language plpgsql as $$
begin
  if current_user in ('antarkerja_officer', 'antarkerja_admin') then
    if old.role <> new.role and not (old.role = 'HEAD' and new.role = 'OFFICER')
       or access.goes_up(old.territory, new.territory) then
      raise exception 'a role is given by two' using errcode = 'insufficient_privilege';
    end if;
  end if;
  if old.territory <> new.territory then
    new.second_from := greatest(new.second_from, now() + interval '7 days');
  end if;
  return new;
end $$;
create trigger role_by_request before update on access.accounts for each row
  when ((old.role, old.territory) is distinct from (new.role, new.territory))
  execute function access.role_by_request();

-- Whether nobody else, but for one, is an admin or auditor of the centre as this one is: whoever could
-- send all others away would be alone at the top.
create function access.last_at_top(account uuid, besides uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (
    select from access.accounts a
     where a.id = account and a.disabled_at is null and a.approved_at is not null
       and a.territory = '*' and a.role in ('ADMIN', 'AUDITOR')
       and not exists (select from access.accounts o
                        where o.territory = '*' and o.role = a.role and o.disabled_at is null
                          and o.opened_at is not null and o.id <> a.id
                          and o.id is distinct from besides))
$$;
-- Whether they are shut, moved away or given another role, and whatever the program says.
create function access.stays_at_top() returns trigger language plpgsql as $$
begin
  if access.acting_role() in ('OFFICER', 'HEAD', 'ADMIN') then
    -- Two at once would each leave the other's.
    perform pg_advisory_xact_lock(hashtextextended('accounts.top', 0));
    if access.last_at_top(old.id, access.actor_id()) then
      raise exception 'not by this one: officer.lastAtTop' using errcode = 'insufficient_privilege';
    end if;
  end if;
  return new;
end $$;
create trigger stays_at_top before update on access.accounts for each row
  when (old.territory = '*' and old.role in ('ADMIN', 'AUDITOR') and old.disabled_at is null
        and (new.disabled_at is not null or (new.role, new.territory) <> (old.role, old.territory)))
  execute function access.stays_at_top();

-- What speaks against shutting an account or opening it again; null for nothing.
create function access.shutting_against(account uuid, shut boolean) returns text
language sql stable security definer set search_path = pg_catalog as $$
  select case
    when shut and access.last_at_top(a.id, access.actor_id()) then 'officer.lastAtTop'
    when not shut and a.disabled_from is not null
         and not exists (select from access.accounts s
                          where s.id = access.actor_id()
                            and (s.territory = a.disabled_from
                                 or access.is_above(s.territory, a.disabled_from)))
      then 'officer.shutAbove'
    end
    from access.accounts a where a.id = account
$$;
create function access.shut_and_opened() returns trigger language plpgsql as $$
declare
  against text;
begin
  if current_user in ('antarkerja_officer', 'antarkerja_admin') then
    against := access.shutting_against(new.id, new.disabled_at is not null);
    if against is not null then
      raise exception 'not shut or opened by this one: %', against using errcode = 'insufficient_privilege';
    end if;
    new.disabled_from := (select a.territory from access.accounts a where a.id = access.actor_id());
  end if;
  if new.disabled_at is null then
    new.disabled_from := null;
  end if;
  return new;
end $$;
create trigger shut_and_opened before update on access.accounts for each row
  when ((old.disabled_at is null) <> (new.disabled_at is null))
  execute function access.shut_and_opened();

-- Whom it is told: the owner, and those nearest above, at the top beside; never only who did it.
create function access.told_of(account uuid) returns table (id uuid, email_sealed bytea)
language sql stable security definer set search_path = pg_catalog as $$
  with above as (
    select d.id, d.email_sealed, d.territory
      from access.accounts a
      join access.accounts d
        on access.is_above(d.territory, a.territory) or a.territory = '*' and d.territory = '*'
     where a.id = account and d.role in ('HEAD', 'ADMIN') and d.disabled_at is null
       and d.approved_at is not null and d.id <> a.id and d.id is distinct from access.actor_id())
  select a.id, a.email_sealed from access.accounts a where a.id = account
  union all
  (select n.id, n.email_sealed from above n
    where n.territory = (select o.territory from above o
                          order by o.territory = '*', length(o.territory) desc limit 1)
    order by n.id limit 20)
$$;
revoke execute on function access.shutting_against(uuid, boolean),
  access.last_at_top(uuid, uuid), access.told_of(uuid) from public;
grant execute on function access.shutting_against(uuid, boolean),
  access.last_at_top(uuid, uuid), access.told_of(uuid)
  to antarkerja_officer, antarkerja_admin, antarkerja_system;

-- The owner has a way in now: whoever kept another link of before has nothing.
create function access.way_in() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  new.opened_at := coalesce(new.opened_at, now());
  new.reopens := false;
  update access.one_time_links l set used_at = now()
   where l.account_id = new.id and l.used_at is null;
  return new;
end $$;
create trigger way_in before update on access.accounts for each row
  when (old.opened_at is null and new.opened_at is not null
        or new.password_hash is not null and new.password_hash is distinct from old.password_hash)
  execute function access.way_in();

-- Whoever hands somebody a way in may have kept it. The founder hands the first one over unseen.
create function access.hands_a_way_in(holder uuid) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not exists (select from access.accounts a where a.id = holder and a.approved_at is not null) then
    raise exception 'nobody said yes to this account' using errcode = 'insufficient_privilege';
  end if;
  update access.accounts a set let_in_by = array_append(a.let_in_by, access.actor_id())
   where a.id = holder and access.actor_id() is not null and access.actor_id() <> holder
     and access.actor_id() <> all (a.let_in_by) and (a.founding is distinct from 2 or a.opened_at is not null);
end $$;
-- Of several links the last one opens.
create function access.link_ties() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform access.hands_a_way_in(new.account_id);
  update access.one_time_links l set used_at = now()
   where l.account_id = new.account_id and l.used_at is null and l.token_hash <> new.token_hash;
  return null;
end $$;
create trigger ties after insert on access.one_time_links
  for each row execute function access.link_ties();
revoke execute on function access.hands_a_way_in(uuid) from public;
grant execute on function access.hands_a_way_in(uuid) to antarkerja_officer, antarkerja_admin,
  antarkerja_system;

-- Somebody asks that an account works, or for another role; the role until then stands in the account.
create table access.account_requests (
  id         uuid primary key,
  account_id uuid not null references access.accounts (id),
  role       text not null check (role in ('OFFICER', 'HEAD', 'ADMIN', 'AUDITOR')),
  territory  text collate "C" not null,
  asked_by   uuid not null references access.accounts (id),
  asked_at   timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '14 days',
  outcome    text check (outcome in ('APPROVED', 'REFUSED', 'EXPIRED')),
  decided_by uuid references access.accounts (id),
  decided_at timestamptz,
  reason     text check (length(reason) between 10 and 500),
  check (decided_by is null or decided_by not in (account_id, asked_by)),
  check ((outcome in ('APPROVED', 'REFUSED')) = (decided_by is not null)),
  check (outcome <> 'REFUSED' or reason is not null)
);
create unique index account_requests_one_open on access.account_requests (account_id)
  where outcome is null;
create index account_requests_by_territory on access.account_requests (territory, expires_at);
alter table access.account_requests enable row level security;
alter table access.account_requests force row level security;
create policy in_sight on access.account_requests for select to antarkerja_officer, antarkerja_admin
  using (territory >= (select access.lo()) and territory < (select access.hi()));
create policy asked_from_above on access.account_requests for insert
  to antarkerja_officer, antarkerja_admin
  with check (asked_by = (select access.actor_id()) and account_id <> asked_by
              and ((select access.acting_role()) = 'ADMIN'
                   or (select access.acting_role()) = 'HEAD' and role in ('OFFICER', 'HEAD'))
              and exists (select from access.accounts a
                           where a.id = account_id and a.territory = account_requests.territory));
create policy every_request on access.account_requests to antarkerja_system
  using (true) with check (true);
grant select on access.account_requests to antarkerja_officer, antarkerja_admin, antarkerja_system;
grant insert (id, account_id, role, territory, asked_by) on access.account_requests
  to antarkerja_officer, antarkerja_admin, antarkerja_system;

create function access.closes_expired() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update access.account_requests r set outcome = 'EXPIRED', decided_at = now()
   where r.account_id = new.account_id and r.outcome is null and r.expires_at <= now();
  return new;
end $$;
create trigger closes_expired before insert on access.account_requests
  for each row execute function access.closes_expired();

-- A place further up is given by two as well: who goes there opens nothing until somebody says yes
-- anew. Answers whether it is; by those who answer for both.
create function access.move_up(account uuid, office uuid, office_name text, place text)
returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if access.acting_role() not in ('HEAD', 'ADMIN', 'SYSTEM') then
    return false;
  end if;
  update access.accounts a
     set office_id = office, office_name = move_up.office_name, territory = place,
         approved_at = null, version = a.version + 1
   where a.id = account and a.id is distinct from access.actor_id()
     and access.goes_up(a.territory, place)
     and a.territory >= access.lo() and a.territory < access.hi()
     and place collate "C" >= access.lo() and place collate "C" < access.hi();
  return found;
end $$;
-- What was asked for at the place before is no longer the question.
create function access.requests_stay_behind() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update access.account_requests r set outcome = 'EXPIRED', decided_at = now()
   where r.account_id = new.id and r.outcome is null;
  return null;
end $$;
create trigger requests_stay_behind after update on access.accounts for each row
  when (old.territory <> new.territory) execute function access.requests_stay_behind();
revoke execute on function access.move_up(uuid, uuid, text, text) from public;
grant execute on function access.move_up(uuid, uuid, text, text)
  to antarkerja_officer, antarkerja_admin, antarkerja_system;

-- Why somebody may not say yes; null when they may. From the level above, at the top from beside.
create function access.approval_against(request uuid, second uuid) returns text
language sql stable security definer set search_path = pg_catalog as $$
  select case
    when r.outcome is not null or r.expires_at <= now()
         or exists (select from access.accounts s where s.id = r.asked_by and s.disabled_at is not null)
      then 'second.over'
    when d.role not in ('HEAD', 'ADMIN') or d.disabled_at is not null
         or not (access.is_above(d.territory, a.territory) or d.territory = '*' and a.territory = '*')
      then 'second.notAbove'
    when d.role <> 'ADMIN' and (r.role in ('ADMIN', 'AUDITOR') or a.role in ('ADMIN', 'AUDITOR'))
      then 'second.admin'
    else coalesce(access.distant_second_against(d.id, a.id),
                  access.distant_second_against(d.id, r.asked_by))
    end
    from access.account_requests r
    join access.accounts a on a.id = r.account_id
    join access.accounts d on d.id = second
   where r.id = request
$$;

-- Says yes or no; answers what speaks against it, or null when it is done.
create function access.decide_account(request uuid, yes boolean, why text) returns text
language plpgsql security definer set search_path = pg_catalog as $$
declare
  asked access.account_requests;
  against text;
begin
  select * into asked from access.account_requests r where r.id = request for update;
  against := access.approval_against(request, access.actor_id());
  if against is null and yes and access.last_at_top(asked.account_id, access.actor_id())
     and exists (select from access.accounts a
                  where a.id = asked.account_id and a.role <> asked.role) then
    against := 'officer.lastAtTop';
  end if;
  if against is not null then
    return against;
  end if;
  update access.account_requests r
     set outcome = case when yes then 'APPROVED' else 'REFUSED' end, decided_by = access.actor_id(),
         decided_at = now(), reason = why
   where r.id = request;
  if yes then
    update access.accounts a
       set role = asked.role, version = a.version + 1, second_from = now() + interval '7 days',
           full_from = case when a.approved_at is null then now() + interval '7 days'
                            else a.full_from end,
           approved_at = coalesce(a.approved_at, now())
     where a.id = asked.account_id;
  end if;
  return null;
end $$;

-- Where the mail about a request goes: to those nearest above who may say yes.
create function access.approvers(request uuid) returns table (id uuid, email_sealed bytea)
language sql stable security definer set search_path = pg_catalog as $$
  with able as (
    select d.id, d.email_sealed, d.territory from access.accounts d
     where d.role in ('HEAD', 'ADMIN') and d.disabled_at is null and d.second_from <= now()
       and access.approval_against(request, d.id) is null)
  select a.id, a.email_sealed from able a
   where a.territory = (select n.territory from able n
                         order by n.territory = '*', length(n.territory) desc limit 1)
   order by a.id limit 20
$$;

-- Whether nobody at the top could say yes to what this admin of the centre asks.
create function access.alone_at_the_top() returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select access.lo() = '!' and access.acting_role() = 'ADMIN' and not exists (
    select from access.accounts d
     where d.territory = '*' and d.role = 'ADMIN' and d.disabled_at is null
       and access.distant_second_against(d.id, access.actor_id()) is null)
$$;

-- The first admin makes the second one alone, once, while there is nobody else at the top: somebody
-- has to be first. Both are marked, and neither counts as made by the other.
create function access.found_second(account uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update access.accounts a
     set founding = 2, made_by = null, approved_at = now(), second_from = now(), full_from = now()
   where a.id = account and a.role = 'ADMIN' and a.territory = '*' and a.approved_at is null
     and a.made_by = access.actor_id()
     and exists (select from access.accounts f
                  where f.id = access.actor_id() and f.founding = 1 and f.disabled_at is null)
     and not exists (select from access.accounts o
                      where o.territory = '*' and o.role in ('HEAD', 'ADMIN')
                        and o.approved_at is not null and o.id <> access.actor_id());
  return found;
end $$;

revoke execute on function access.approval_against(uuid, uuid),
  access.decide_account(uuid, boolean, text), access.approvers(uuid), access.alone_at_the_top(),
  access.found_second(uuid) from public;
grant execute on function access.approval_against(uuid, uuid),
  access.decide_account(uuid, boolean, text), access.approvers(uuid), access.alone_at_the_top()
  to antarkerja_officer, antarkerja_admin;
grant execute on function access.approvers(uuid) to antarkerja_system;
grant execute on function access.found_second(uuid) to antarkerja_admin;
