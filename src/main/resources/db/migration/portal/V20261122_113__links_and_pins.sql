create schema portal;
grant usage on schema portal to antarkerja_officer, antarkerja_citizen, antarkerja_system;

-- Somebody asks for a link. Written alike whether anybody has this address; who has it is looked up
-- later, so that neither the answer nor its time says so. The sealed address goes with its row after
-- a day.
create table portal.link_requests (
  id           uuid primary key,
  kind         text not null check (kind in ('PERSON', 'CONTACT')),
  email_sealed bytea not null,
  email_index  bytea not null,
  asked_at     timestamptz not null,
  handled      boolean not null default false
);
create index link_requests_by_email on portal.link_requests (email_index, asked_at);
create index link_requests_by_age on portal.link_requests (asked_at);
alter table portal.link_requests enable row level security;
alter table portal.link_requests force row level security;
create policy by_the_system on portal.link_requests to antarkerja_system
  using (true) with check (true);
grant select, insert, update, delete on portal.link_requests to antarkerja_system;

-- A link signs somebody in once; only the SHA-256 of its 32 random bytes is kept.
create table portal.sign_in_links (
  token_hash bytea primary key check (length(token_hash) = 32),
  kind       text not null check (kind in ('PERSON', 'CONTACT')),
  subject    uuid not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index sign_in_links_by_subject on portal.sign_in_links (subject);
alter table portal.sign_in_links enable row level security;
alter table portal.sign_in_links force row level security;
create policy by_the_system on portal.sign_in_links to antarkerja_system using (true) with check (true);
grant select, insert, update, delete on portal.sign_in_links to antarkerja_system;

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
