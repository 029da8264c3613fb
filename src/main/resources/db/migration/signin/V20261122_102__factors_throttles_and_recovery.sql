create schema signin;
grant usage on schema signin to antarkerja_officer, antarkerja_system;

-- Every row belongs to one account; its owner looks after it, the system while nobody is signed in.
create table signin.totp (
  account_id  uuid primary key references access.accounts (id),
  seed_sealed bytea not null,
  last_step   bigint not null default 0,
  enrolled_at timestamptz not null default now()
);
alter table signin.totp enable row level security;
alter table signin.totp force row level security;
create policy own on signin.totp to antarkerja_officer
  using (account_id = (select access.actor_id())) with check (account_id = (select access.actor_id()));
create policy all_of_them on signin.totp to antarkerja_system using (true) with check (true);
grant select, insert, update, delete on signin.totp to antarkerja_officer, antarkerja_system;

create table signin.passkeys (
  credential_id   bytea primary key,
  account_id      uuid not null references access.accounts (id),
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
create policy own on signin.passkeys to antarkerja_officer
  using (account_id = (select access.actor_id())) with check (account_id = (select access.actor_id()));
create policy all_of_them on signin.passkeys to antarkerja_system using (true) with check (true);
grant select, insert, update, delete on signin.passkeys to antarkerja_officer, antarkerja_system;

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
