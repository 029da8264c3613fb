create schema portal;
grant usage on schema portal to antarkerja_officer, antarkerja_citizen, antarkerja_system;

-- Somebody asks for a link. Written alike whether anybody has this address; who has it is looked up
-- later, so that neither the answer nor its time says so. The row goes when it was looked at.
create table portal.link_requests (
  id           uuid primary key,
  kind         text not null check (kind in ('PERSON', 'CONTACT')),
  email_sealed bytea not null,
  asked_at     timestamptz not null
);
create index link_requests_by_age on portal.link_requests (asked_at);
alter table portal.link_requests enable row level security;
alter table portal.link_requests force row level security;
create policy by_the_system on portal.link_requests to antarkerja_system
  using (true) with check (true);
grant select, insert, update, delete on portal.link_requests to antarkerja_system;

-- When letters went to an address that somebody has; due_at: somebody waits for the next one.
create table portal.link_letters (
  id           uuid primary key,
  kind         text not null check (kind in ('PERSON', 'CONTACT')),
  email_sealed bytea not null,
  email_index  bytea not null,
  sent         timestamptz[] not null default '{}',
  unused       int not null default 0,
  due_at       timestamptz
);
create index link_letters_by_email on portal.link_letters (email_index);
create index link_letters_due on portal.link_letters (due_at) where due_at is not null;
alter table portal.link_letters enable row level security;
alter table portal.link_letters force row level security;
create policy by_the_system on portal.link_letters to antarkerja_system
  using (true) with check (true);
grant select, insert, update, delete on portal.link_letters to antarkerja_system;

-- A link signs somebody in once. It is found by the SHA-256 of its 32 random bytes; they are kept under
-- the key of whom it signs in, as long as it opens, for sending it again.
create table portal.sign_in_links (
  id           uuid primary key default gen_random_uuid(),
  token_hash   bytea not null unique check (length(token_hash) = 32),
  token_sealed bytea,
  kind         text not null check (kind in ('PERSON', 'CONTACT')),
  subject      uuid not null,
  address_id   uuid,
  expires_at   timestamptz not null,
  used_at      timestamptz
);
create index sign_in_links_by_subject on portal.sign_in_links (subject);
alter table portal.sign_in_links enable row level security;
alter table portal.sign_in_links force row level security;
create policy by_the_system on portal.sign_in_links to antarkerja_system using (true) with check (true);
grant select, insert, update, delete on portal.sign_in_links to antarkerja_system;

-- Links that nobody followed end with what they were sent to.
create function portal.end_links(principal uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  delete from portal.sign_in_links where subject = principal and used_at is null;
end;
revoke execute on function portal.end_links(uuid) from public;
grant execute on function portal.end_links(uuid) to antarkerja_officer, antarkerja_system;

-- For people without e-mail: the card's QR says who, the PIN from the counter proves it. What is sealed
-- is the PIN's hash; tries are counted by sign-in.
create table portal.pins (
  person_id  uuid primary key,
  territory  text collate "C" not null,
  pin_sealed bytea not null,
  given_at   timestamptz not null,
  given_by   uuid not null
);
alter table portal.pins enable row level security;
alter table portal.pins force row level security;
create policy by_territory on portal.pins to antarkerja_officer, antarkerja_system
  using (territory >= (select access.lo()) and territory < (select access.hi()))
  with check (territory >= (select access.lo()) and territory < (select access.hi()));
grant select, insert, update on portal.pins to antarkerja_officer, antarkerja_system;
grant delete on portal.pins to antarkerja_system;
