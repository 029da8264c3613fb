create schema employers;
grant usage on schema employers to antarkerja_officer, antarkerja_system;

-- name_core and legal_form come from one normaliser, so that "PT X" and "X, PT" are found as one.
create table employers.companies (
  id          uuid primary key,
  version     int not null default 1,
  name        text not null check (length(name) between 1 and 200),
  name_core   text not null check (name_core <> ''),
  legal_form  text not null
              check (legal_form in ('PT', 'CV', 'UD', 'PD', 'FIRMA', 'KOPERASI', 'YAYASAN', 'PERUM',
                                    'UNKNOWN')),
  nib         char(13) unique check (nib ~ '^[0-9]{13}$'),
  regency     text collate "C" not null check (regency ~ '^[0-9]{4}$'),
  territory   text collate "C" not null,
  address     text check (length(address) <= 500),
  kbli        char(5) check (kbli ~ '^[0-9]{5}$'),
  status      text not null default 'REGISTERED'
              check (status in ('REGISTERED', 'VERIFIED', 'SUSPENDED', 'BLOCKED')),
  verified_on date,
  source      text not null default 'OFFICER' check (source in ('OFFICER', 'KARIRHUB')),
  source_id   text,
  created_at  timestamptz not null default now(),
  unique (source, source_id)
);
create index companies_by_name on employers.companies (name_core);
create index companies_by_territory on employers.companies (territory, name_core, id);
grant select, insert, update on employers.companies to antarkerja_officer, antarkerja_system;

-- People, so sealed, and seen only from the territory of the employer's regency. entered_by: whose word
-- the e-mail address is; it signs in from signs_in_from on, earlier only by somebody else's word, that
-- of vouched_by: an officer or another contact; without a moment only so. replaced_at: when an address
-- that signed in was taken out.
create table employers.contacts (
  id            uuid primary key,
  version       int not null default 1,
  company_id    uuid not null references employers.companies (id),
  territory     text collate "C" not null,
  name_sealed   bytea not null,
  position      text check (length(position) <= 100),
  phone_sealed  bytea,
  phone_index   bytea,
  email_sealed  bytea,
  email_index   bytea,
  entered_by    uuid,
  vouched_by    uuid,
  signs_in_from timestamptz default now(),
  replaced_at   timestamptz,
  created_at    timestamptz not null default now(),
  ended_at      timestamptz
);
create index contacts_by_company on employers.contacts (company_id);
create index contacts_by_phone on employers.contacts (phone_index);
create index contacts_by_email on employers.contacts (email_index);
alter table employers.contacts enable row level security;
alter table employers.contacts force row level security;
create policy by_territory on employers.contacts
  using (territory >= (select access.lo()) and territory < (select access.hi()))
  with check (territory >= (select access.lo()) and territory < (select access.hi()));
grant select, insert, update on employers.contacts to antarkerja_officer, antarkerja_system;

-- Whether the word of a contact is somebody else's than this account's, which could have entered its
-- own address: theirs came from nobody of the house, or from a second person for the account, or
-- from another contact of whom this holds.
create function employers.speaks(contact uuid, account uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  with recursive voices (id, entered_by, vouched_by) as (
    select c.id, c.entered_by, c.vouched_by from employers.contacts c where c.id = contact
    union
    select c.id, c.entered_by, c.vouched_by
      from voices v join employers.contacts c on c.id in (v.entered_by, v.vouched_by))
  select exists (select from voices v
                  where v.entered_by is null
                     or access.second_against(v.entered_by, account) is null
                     or access.second_against(v.vouched_by, account) is null)
$$;
revoke execute on function employers.speaks(uuid, uuid) from public;
grant execute on function employers.speaks(uuid, uuid) to antarkerja_officer, antarkerja_system;

-- Existing contacts are asked about a new address: a yes lets it sign in, a no ends it; the no of one who
-- left makes it wait for an officer. Only the SHA-256
-- of the link's 32 random bytes is kept.
create table employers.contact_links (
  token_hash bytea primary key check (length(token_hash) = 32),
  contact_id uuid not null references employers.contacts (id),
  asked_id   uuid not null references employers.contacts (id),
  territory  text collate "C" not null,
  expires_at timestamptz not null
);
create index contact_links_by_contact on employers.contact_links (contact_id);
create index contact_links_by_age on employers.contact_links (expires_at);
alter table employers.contact_links enable row level security;
alter table employers.contact_links force row level security;
create policy by_territory on employers.contact_links
  using (territory >= (select access.lo()) and territory < (select access.hi()))
  with check (territory >= (select access.lo()) and territory < (select access.hi()));
grant select, insert, delete on employers.contact_links to antarkerja_officer, antarkerja_system;

create table employers.company_events (
  id         uuid primary key,
  company_id uuid not null references employers.companies (id),
  kind       text not null check (kind in ('REGISTERED', 'CHANGED', 'VERIFIED', 'SUSPENDED', 'BLOCKED',
                                           'CONTACT_ADDED', 'CONTACT_CHANGED', 'CONTACT_CONFIRMED',
                                           'CONTACT_REFUSED', 'CONTACT_HELD', 'CONTACT_ENDED')),
  at         timestamptz not null default clock_timestamp(),
  on_date    date not null,
  office_id  uuid,
  territory  text collate "C" not null,
  actor_kind text not null,
  actor      uuid
);
create index company_events_by_company on employers.company_events (company_id, at);
create index company_events_by_territory on employers.company_events (territory, on_date);
grant select, insert on employers.company_events to antarkerja_officer, antarkerja_system;
