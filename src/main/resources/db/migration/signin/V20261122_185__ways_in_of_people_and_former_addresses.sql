grant usage on schema signin to antarkerja_citizen, antarkerja_employer;

-- The password of somebody who is no staff; it opens only together with a code of signin.totp.
create table signin.passwords (
  owner_id    uuid primary key,
  hash_sealed bytea not null,
  set_at      timestamptz not null default now()
);
alter table signin.passwords enable row level security;
alter table signin.passwords force row level security;
create policy all_of_them on signin.passwords to antarkerja_system using (true) with check (true);
grant select, insert, update, delete on signin.passwords to antarkerja_system;

-- Jobseekers and contact persons see which ways in they have, no secret; the system writes for them.
create policy own on signin.passwords for select to antarkerja_citizen, antarkerja_employer
  using (owner_id = (select access.actor_id()));
create policy own_of_people on signin.totp for select to antarkerja_citizen, antarkerja_employer
  using (account_id = (select access.actor_id()));
create policy own_of_people on signin.passkeys for select to antarkerja_citizen, antarkerja_employer
  using (account_id = (select access.actor_id()));
grant select (owner_id, set_at) on signin.passwords to antarkerja_citizen, antarkerja_employer;
grant select (account_id, enrolled_at) on signin.totp to antarkerja_citizen, antarkerja_employer;
grant select (credential_id, account_id, label, created_at, last_used_at) on signin.passkeys
  to antarkerja_citizen, antarkerja_employer;

-- A change of factor ends the other sessions in the same transaction, which is the system's.
grant usage on schema sessions to antarkerja_system;
grant execute on function sessions.end_my_others to antarkerja_system;

-- The address before the present one, for a day: it still hears what happens to the account. Null
-- where there was none: the first one too proves nothing alone for that day.
create table signin.former_addresses (
  id           uuid primary key,
  owner_id     uuid not null,
  email_sealed bytea,
  until_at     timestamptz not null
);
create index former_addresses_by_owner on signin.former_addresses (owner_id, until_at);
alter table signin.former_addresses enable row level security;
alter table signin.former_addresses force row level security;
create policy all_of_them on signin.former_addresses to antarkerja_system
  using (true) with check (true);
create policy of_whom_they_changed on signin.former_addresses for insert
  to antarkerja_officer, antarkerja_admin, antarkerja_auditor with check (true);
create policy of_accounts_in_sight on signin.former_addresses for select
  to antarkerja_officer, antarkerja_admin, antarkerja_auditor
  using (exists (select from access.accounts a where a.id = owner_id));
grant select, insert, update, delete on signin.former_addresses to antarkerja_system;
grant select, insert on signin.former_addresses to
  antarkerja_officer, antarkerja_admin, antarkerja_auditor;
