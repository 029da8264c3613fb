-- Admins keep accounts, auditors read the trail; neither has a right on a table of citizens.
grant usage on schema access to antarkerja_admin, antarkerja_auditor;

-- What officers may do with accounts, admins may: also for tables of accounts that came before this.
do $$
declare
  given record;
begin
  for given in
    select table_name, privilege_type from information_schema.role_table_grants
     where table_schema = 'access' and grantee = 'antarkerja_officer'
       and table_name not in ('person_home', 'person_grants', 'own_files')
  loop
    execute format('grant %s on access.%I to antarkerja_admin', given.privilege_type, given.table_name);
  end loop;
end $$;
grant select on access.accounts to antarkerja_auditor;
create policy of_accounts_in_sight_of_admins on access.one_time_links for insert to antarkerja_admin
  with check (exists (select from access.accounts a where a.id = account_id));

-- Which kind of account acts, where a rule is about heads alone.
create function access.acting_role() returns text language sql stable parallel safe
  return coalesce(current_setting('ak.account_role', true), '');

alter table access.person_grants enable row level security;
alter table access.person_grants force row level security;

-- A grant ends earlier or as it was meant to; it never becomes longer or another one.
create function access.only_shorter() returns trigger language plpgsql as $$
begin
  if new.valid_until is null or new.valid_until > coalesce(old.valid_until, 'infinity')
     or (new.person_id, new.office_id, new.account_id, new.basis, new.valid_from)
        is distinct from (old.person_id, old.office_id, old.account_id, old.basis, old.valid_from) then
    raise exception 'a grant can only end' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger only_shorter before update on access.person_grants
  for each row execute function access.only_shorter();

create policy of_persons_in_sight on access.person_grants for select to antarkerja_officer
  using (office_id = (select access.office_id())
         or exists (select from access.person_home h
                     where h.person_id = person_grants.person_id
                       and h.territory >= (select access.lo()) and h.territory < (select access.hi())));
create policy given_by_the_holder on access.person_grants for insert to antarkerja_officer
  with check (basis <> 'BREAK_GLASS'
              and exists (select from access.person_home h
                           where h.person_id = person_grants.person_id
                             and h.territory >= (select access.lo())
                             and h.territory < (select access.hi())));
create policy ended_by_either on access.person_grants for update to antarkerja_officer
  using (office_id = (select access.office_id())
         or exists (select from access.person_home h
                     where h.person_id = person_grants.person_id
                       and h.territory >= (select access.lo()) and h.territory < (select access.hi())));
create view access.grants_now with (security_invoker = true) as
  select person_id, office_id, basis, valid_from, valid_until from access.person_grants
   where valid_from <= statement_timestamp()
     and (valid_until is null or valid_until > statement_timestamp());
grant select on access.grants_now to antarkerja_officer, antarkerja_system;

create policy every_grant on access.person_grants to antarkerja_system using (true) with check (true);

-- Opens one person to one officer for a while. Three a day, counted under a lock of that officer, so
-- that two at once are not four. Answers null when the day's three are used up.
create function access.break_glass(person uuid, minutes int) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  made bigint;
begin
  if minutes not between 1 and 60 or access.actor_id() is null or access.office_id() is null
     or access.acting_role() not in ('OFFICER', 'HEAD') then
    raise exception 'only an officer, for at most an hour' using errcode = 'check_violation';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('glass:' || access.actor_id(), 0));
  select g.id into made from access.person_grants g
   where g.person_id = person and g.account_id = access.actor_id() and g.basis = 'BREAK_GLASS'
     and now() < g.valid_until;
  if made is not null then
    return made;
  end if;
  if (select count(*) from access.person_grants g
       where g.account_id = access.actor_id() and g.basis = 'BREAK_GLASS'
         and g.valid_from > now() - interval '24 hours') >= 3 then
    return null;
  end if;
  insert into access.person_grants (person_id, office_id, account_id, basis, valid_until)
  values (person, access.office_id(), access.actor_id(), 'BREAK_GLASS',
          now() + make_interval(mins => minutes))
  returning id into made;
  return made;
end $$;
create index person_grants_by_account on access.person_grants (account_id, valid_from)
  where account_id is not null;

create policy never_one_s_own on access.person_home as restrictive to antarkerja_officer
  using (person_id <> all ((select access.own_files())::uuid[]));

-- The office that answers for an officer: their own if it has another head, else the one above.
create function access.supervising(account uuid, territory text) returns text
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  place text := territory;
begin
  loop
    if exists (select from access.accounts a
                where a.territory = place collate "C" and a.role = 'HEAD' and a.disabled_at is null
                  and access.second_against(a.id, account) is null) then
      return place;
    end if;
    exit when place = '*';
    place := case when place ~ '^[0-9]{4}.' then left(place, 4)
                  when place ~ '^[0-9]{4}$' then left(place, 2)
                  when place ~ '^b[0-9]+$' then 'b'
                  else '*' end;
  end loop;
  return '*';
end $$;
revoke execute on function access.break_glass(uuid, int), access.supervising(uuid, text) from public;
grant execute on function access.break_glass(uuid, int) to antarkerja_officer;
grant execute on function access.supervising(uuid, text) to antarkerja_officer, antarkerja_system;
