create schema access;
grant usage on schema access to
  antarkerja_officer, antarkerja_citizen, antarkerja_employer, antarkerja_public,
  antarkerja_system, antarkerja_platform;

-- What the transaction's settings say; unset or empty is a range that holds nothing.
create function access.lo() returns text language sql stable parallel safe
  return coalesce(nullif(current_setting('ak.lo', true), ''), '~');
create function access.hi() returns text language sql stable parallel safe
  return coalesce(nullif(current_setting('ak.hi', true), ''), '!');
create function access.office_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('ak.office', true), '')::uuid;
create function access.actor_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('ak.actor', true), '')::uuid;

create table access.accounts (
  id            uuid primary key,
  role          text not null check (role in ('OFFICER', 'HEAD', 'ADMIN', 'AUDITOR')),
  name          text not null check (length(name) between 1 and 200),
  email_sealed  bytea not null,
  email_index   bytea not null unique,
  password_hash text,
  office_id     uuid not null,
  office_name   text not null,
  territory     text collate "C" not null,
  disabled_at   timestamptz,
  -- The place of the one who shut it: it is opened again from there or above.
  disabled_from text collate "C",
  -- Who entered it, and who handed it a way in; null for what the system made, and for founders.
  made_by       uuid references access.accounts (id),
  let_in_by     uuid[] not null default '{}',
  -- Until somebody else says yes it opens nothing. Then it may be a second person, and read as much
  -- as others, from these moments on.
  approved_at   timestamptz,
  second_from   timestamptz not null default 'infinity',
  full_from     timestamptz not null default 'infinity',
  -- When its owner first got a way in; from then on others change it only in twos, and one link
  -- opens it once more after a recovery.
  opened_at     timestamptz,
  reopens       boolean not null default false,
  founding      smallint unique check (founding in (1, 2)),
  version       int not null default 1,
  created_at    timestamptz not null default now()
);
create index accounts_by_territory on access.accounts (territory, name, id);
alter table access.accounts enable row level security;
alter table access.accounts force row level security;
create policy by_territory on access.accounts
  using (territory >= (select access.lo()) and territory < (select access.hi())
         or id = (select access.actor_id()))
  with check (territory >= (select access.lo()) and territory < (select access.hi())
         or id = (select access.actor_id()));
grant select, insert on access.accounts to antarkerja_officer;
grant select, insert, update on access.accounts to antarkerja_system;

-- Of two territories, whether the first is above the second.
create function access.is_above(upper_one text, lower_one text) returns boolean
language sql immutable parallel safe
  return upper_one <> lower_one and (upper_one = '*' or lower_one <> '*' and starts_with(lower_one, upper_one));

-- The ladder of places: the centre, the migrant workers' agency of the whole country, a province, an
-- office of that agency, a regency, and last an institution or mission.
create function access.rung(place text) returns int
language sql immutable parallel safe
  return case when place = '*' then 6 when place = 'b' then 5 when place ~ '^[0-9]{2}$' then 4
              when starts_with(place, 'b') then 3 when place ~ '^[0-9]{4}$' then 2 else 1 end;

-- Whether going from one place to another gives more, also where neither is above the other.
create function access.goes_up(from_place text, to_place text) returns boolean
language sql immutable parallel safe
  return access.rung(to_place) > access.rung(from_place);

-- Who made an account or handed it a way in: they may hold it themselves.
create function access.makers(account uuid) returns uuid[]
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select array_remove(array_append(a.let_in_by, a.made_by), null) from access.accounts a
   where a.id = account
$$;

-- Everybody an account comes from, by any chain.
create function access.ancestors(account uuid) returns uuid[]
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  with recursive before (id) as (
    select unnest(access.makers(account))
    union
    select m from before b, unnest(access.makers(b.id)) m)
  select coalesce(array_agg(b.id), '{}') from before b
$$;

-- What speaks against one account as the second person for what another one asked; null for nothing.
-- One person may hold whatever accounts they made or let in: those that come from the first one by any
-- chain, the maker of the first one, and two of the same maker until a month after both were opened.
create function access.second_against(second uuid, first uuid) returns text
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select case
    when second = first then 'second.oneself'
    when not exists (select from access.accounts a where a.id = second and a.second_from <= now())
      then 'second.young'
    when first = any(access.ancestors(second)) or second = any(access.makers(first))
         or access.makers(second) && access.makers(first)
            and exists (select from access.accounts a
                         where a.id in (second, first)
                           and greatest(a.approved_at, coalesce(a.opened_at, 'infinity'))
                               > now() - interval '30 days')
      then 'second.related'
    end
$$;

-- The same where accounts are let in or much leaves the house: who the first one comes from by any
-- chain could hold all between. Somebody beside them answers, or further above.
create function access.distant_second_against(second uuid, first uuid) returns text
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select coalesce(access.second_against(second, first),
                  case when second = any(access.ancestors(first)) then 'second.related' end)
$$;

-- By how much the reading limits of an account are divided: a new one is watched first.
create function access.reading_share(account uuid) returns int
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select case when exists (select from access.accounts a where a.id = account and a.full_from > now())
              then 5 else 1 end
$$;
revoke execute on function access.makers(uuid), access.ancestors(uuid),
  access.second_against(uuid, uuid), access.distant_second_against(uuid, uuid),
  access.reading_share(uuid) from public;
grant execute on function access.second_against(uuid, uuid), access.distant_second_against(uuid, uuid)
  to antarkerja_officer, antarkerja_admin, antarkerja_system;
grant execute on function access.reading_share(uuid) to antarkerja_officer, antarkerja_admin,
  antarkerja_auditor, antarkerja_employer, antarkerja_system;

-- A link that sets a password once; only its hash is kept.
create table access.one_time_links (
  token_hash bytea primary key,
  account_id uuid not null references access.accounts (id),
  expires_at timestamptz not null,
  used_at    timestamptz
);
alter table access.one_time_links enable row level security;
alter table access.one_time_links force row level security;
create policy every_link on access.one_time_links to antarkerja_system using (true) with check (true);
create policy of_accounts_in_sight on access.one_time_links for insert to antarkerja_officer
  with check (exists (select from access.accounts a where a.id = account_id));
grant select, insert, update on access.one_time_links to antarkerja_system;
grant insert on access.one_time_links to antarkerja_officer;

create table access.person_home (
  person_id uuid primary key,
  office_id uuid not null,
  territory text collate "C" not null,
  since     timestamptz not null default now()
);
alter table access.person_home enable row level security;
alter table access.person_home force row level security;
grant select, insert, update on access.person_home to antarkerja_officer, antarkerja_system;

-- account_id: only this officer of the office; null: everybody there.
create table access.person_grants (
  id          bigint generated always as identity primary key,
  person_id   uuid not null references access.person_home (person_id),
  office_id   uuid not null,
  account_id  uuid,
  basis       text not null check (basis in ('REFERRAL', 'TRANSFER', 'CONSENT', 'BREAK_GLASS')),
  valid_from  timestamptz not null default now(),
  valid_until timestamptz,
  check (valid_until is null or valid_until >= valid_from),
  check ((basis = 'BREAK_GLASS') = (account_id is not null)),
  check (basis <> 'BREAK_GLASS' or valid_until is not null)
);
create index person_grants_by_person on access.person_grants (person_id, office_id);
create index person_grants_by_office on access.person_grants (office_id, person_id)
  where valid_until is null;
grant select, insert, update on access.person_grants to antarkerja_officer, antarkerja_system;

-- One question for all policies: does a grant that holds now open this person to my office?
-- Runs as the owner, who passes row-level security: the policies of grants ask for homes, and those of
-- homes ask here. Only for the office, and the officer, of this transaction.
-- By the statement's time: who waited for another's grant began before it.
create function access.granted(person uuid) returns boolean
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select exists (select 1 from access.person_grants g
                  where g.person_id = person
                    and g.office_id = access.office_id()
                    and (g.account_id is null or g.account_id = access.actor_id())
                    and statement_timestamp() >= g.valid_from
                    and (g.valid_until is null or statement_timestamp() < g.valid_until))
$$;

create policy by_territory on access.person_home
  using (territory >= (select access.lo()) and territory < (select access.hi())
         or access.granted(person_id))
  with check (territory >= (select access.lo()) and territory < (select access.hi()));

-- An officer's own file and those of relatives: never opened by that officer, nor seen in a list.
create table access.own_files (
  account_id  uuid not null references access.accounts (id),
  person_id   uuid not null references access.person_home (person_id),
  kind        text not null check (kind in ('SELF', 'RELATIVE')),
  primary key (account_id, person_id)
);
alter table access.own_files enable row level security;
alter table access.own_files force row level security;
create policy own_word on access.own_files to antarkerja_officer
  using (account_id = (select access.actor_id())) with check (account_id = (select access.actor_id()));
create policy every_word on access.own_files to antarkerja_system using (true) with check (true);
grant select, insert on access.own_files to antarkerja_officer, antarkerja_system;
create function access.own_files() returns uuid[]
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(o.person_id), '{}') from access.own_files o
   where o.account_id = access.actor_id()
$$;
