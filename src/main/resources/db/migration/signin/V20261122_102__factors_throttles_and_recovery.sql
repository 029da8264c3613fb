create schema signin;
grant usage on schema signin to
  antarkerja_officer, antarkerja_admin, antarkerja_auditor, antarkerja_system;

-- Every row belongs to one account; its owner looks after it, the system while nobody is signed in.
-- Of people who are no staff account_id is the jobseeker or the contact person.
create table signin.totp (
  account_id  uuid primary key,
  seed_sealed bytea not null,
  last_step   bigint not null default 0,
  enrolled_at timestamptz not null default now()
);
alter table signin.totp enable row level security;
alter table signin.totp force row level security;
create policy own on signin.totp to antarkerja_officer, antarkerja_admin, antarkerja_auditor
  using (account_id = (select access.actor_id())) with check (account_id = (select access.actor_id()));
create policy all_of_them on signin.totp to antarkerja_system using (true) with check (true);
grant select, insert, update, delete on signin.totp to
  antarkerja_officer, antarkerja_admin, antarkerja_auditor, antarkerja_system;

create table signin.passkeys (
  credential_id   bytea primary key,
  account_id      uuid not null,
  public_key      bytea not null,
  signature_count bigint not null,
  uv_initialized  boolean not null,
  backup_eligible boolean not null,
  backup_state    boolean not null,
  transports      text not null,
  attestation     bytea not null,
  client_data     bytea not null,
  label           text not null check (length(label) between 1 and 60),
  created_at      timestamptz not null default now(),
  last_used_at    timestamptz
);
create index passkeys_by_account on signin.passkeys (account_id);
alter table signin.passkeys enable row level security;
alter table signin.passkeys force row level security;
create policy own on signin.passkeys to antarkerja_officer, antarkerja_admin, antarkerja_auditor
  using (account_id = (select access.actor_id())) with check (account_id = (select access.actor_id()));
create policy all_of_them on signin.passkeys to antarkerja_system using (true) with check (true);
grant select, insert, update, delete on signin.passkeys to
  antarkerja_officer, antarkerja_admin, antarkerja_auditor, antarkerja_system;

-- Another address waits here until its owner has read there; one at a time for an account.
create table signin.address_changes (
  account_id   uuid primary key references access.accounts (id),
  email_sealed bytea not null,
  code_sealed  bytea not null,
  asked_at     timestamptz not null default now(),
  expires_at   timestamptz not null
);
alter table signin.address_changes enable row level security;
alter table signin.address_changes force row level security;
create policy own on signin.address_changes
  to antarkerja_officer, antarkerja_admin, antarkerja_auditor
  using (account_id = (select access.actor_id())) with check (account_id = (select access.actor_id()));
create policy all_of_them on signin.address_changes to antarkerja_system
  using (true) with check (true);
grant select, insert, update, delete on signin.address_changes to
  antarkerja_officer, antarkerja_admin, antarkerja_auditor, antarkerja_system;

-- Failures counted under keyed hashes of what was typed and of the device: also of accounts that don't exist.
create table signin.throttles (
  key      bytea primary key,
  failures int not null,
  last_at  timestamptz not null,
  until_at timestamptz
);
create index throttles_by_last_at on signin.throttles (last_at);
-- An account's own devices, so that nobody locks its owner out from elsewhere.
create table signin.known_devices (
  key     bytea primary key,
  seen_at timestamptz not null default now()
);
alter table signin.throttles enable row level security;
alter table signin.throttles force row level security;
alter table signin.known_devices enable row level security;
alter table signin.known_devices force row level security;
create policy all_of_them on signin.throttles to antarkerja_system using (true) with check (true);
create policy all_of_them on signin.known_devices to antarkerja_system using (true) with check (true);
grant select, insert, update, delete on signin.throttles, signin.known_devices to antarkerja_system;

-- A new way in for somebody who lost theirs: one officer asks, another one confirms.
create table signin.recoveries (
  id           uuid primary key,
  account_id   uuid not null references access.accounts (id),
  territory    text collate "C" not null,
  asked_by     uuid not null references access.accounts (id),
  asked_at     timestamptz not null default now(),
  expires_at   timestamptz not null default now() + interval '24 hours',
  outcome      text check (outcome in ('CONFIRMED', 'REFUSED')),
  decided_by   uuid references access.accounts (id),
  decided_at   timestamptz,
  link_made_at timestamptz,
  check (asked_by <> account_id),
  check (decided_by is null or decided_by not in (account_id, asked_by)),
  check (outcome <> 'CONFIRMED' or decided_by is not null),
  check (link_made_at is null or outcome = 'CONFIRMED')
);
create unique index recoveries_one_open on signin.recoveries (account_id) where outcome is null;
create index recoveries_by_territory on signin.recoveries (territory, expires_at);
alter table signin.recoveries enable row level security;
alter table signin.recoveries force row level security;
create policy by_territory on signin.recoveries
  using (territory >= (select access.lo()) and territory < (select access.hi()))
  with check (territory >= (select access.lo()) and territory < (select access.hi()));
grant select, insert, update on signin.recoveries to
  antarkerja_officer, antarkerja_admin, antarkerja_system;

-- Only in the transaction in which the second officer confirms: everything that opened the account is gone.
create function signin.end_ways_in(recovery uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  owner uuid;
begin
  select r.account_id into owner from signin.recoveries r
   where r.id = recovery and r.outcome = 'CONFIRMED' and r.decided_at = now()
     and r.decided_by = access.actor_id();
  if owner is null then
    raise exception 'no recovery is being confirmed here';
  end if;
  delete from signin.totp t where t.account_id = owner;
  delete from signin.passkeys p where p.account_id = owner;
  delete from signin.address_changes c where c.account_id = owner;
  update access.one_time_links l set used_at = now() where l.account_id = owner and l.used_at is null;
  update access.accounts a set password_hash = null, reopens = true, version = a.version + 1
   where a.id = owner;
  delete from sessions.sessions s where s.principal_name = owner::text;
end $$;
revoke execute on function signin.end_ways_in from public;
grant execute on function signin.end_ways_in to antarkerja_officer, antarkerja_admin;
