create schema officers;
grant usage on schema officers to
  antarkerja_officer, antarkerja_citizen, antarkerja_employer, antarkerja_public, antarkerja_system;

create table officers.offices (
  id        uuid primary key,
  kind      text not null
            check (kind in ('CENTRE', 'PROVINCE', 'REGENCY', 'MIGRANT_AGENCY', 'MISSION',
                            'INSTITUTION')),
  name      text not null check (length(name) between 1 and 200),
  region    text collate "C" not null,
  territory text collate "C" not null unique
);
create index offices_by_kind on officers.offices (kind, territory);
grant select on officers.offices to
  antarkerja_officer, antarkerja_citizen, antarkerja_employer, antarkerja_public, antarkerja_system;
grant insert, update on officers.offices to antarkerja_system;

create table officers.officers (
  id        uuid primary key,
  kind      text not null check (kind in ('CIVIL_SERVANT', 'APPOINTED')),
  name      text not null check (length(name) between 1 and 200),
  office_id uuid not null references officers.offices (id),
  territory text collate "C" not null,
  version   int not null default 1
);
create index officers_by_place on officers.officers (territory, name, id);
alter table officers.officers enable row level security;
alter table officers.officers force row level security;
create policy by_territory on officers.officers
  using (territory >= (select access.lo()) and territory < (select access.hi())
         or id = (select access.actor_id()))
  with check (territory >= (select access.lo()) and territory < (select access.hi()));
grant select, insert, update on officers.officers to antarkerja_officer, antarkerja_system;
