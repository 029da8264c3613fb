create schema classifications;
grant usage on schema classifications to
  antarkerja_officer, antarkerja_citizen, antarkerja_employer, antarkerja_public,
  antarkerja_system, antarkerja_platform;

-- Which list is loaded; the program reloads one whose file has changed.
create table classifications.schemes (
  scheme     text not null,
  version    text not null,
  regulation text not null,
  valid_from date,
  checksum   text not null,
  is_current boolean not null,
  primary key (scheme, version)
);
create unique index schemes_one_current on classifications.schemes (scheme) where is_current;

-- Codes are never deleted: old facts point to them. The version says which list named them last.
create table classifications.regions (
  code       text collate "C" primary key check (code ~ '^[0-9]{2}([0-9]{2}){0,2}$'),
  name       text not null,
  level      text not null check (level in ('PROVINCE', 'REGENCY', 'DISTRICT')),
  parent     text collate "C" references classifications.regions (code)
             deferrable initially deferred,
  latitude   double precision check (latitude between -90 and 90),
  longitude  double precision check (longitude between -180 and 180),
  population int check (population >= 0),
  version    text not null
);
create index regions_by_parent on classifications.regions (parent);

create table classifications.occupations (
  code    text collate "C" primary key check (code ~ '^[0-9]{1,4}$|^[0-9]{4}[.][0-9]{2}$'),
  title   text not null,
  parent  text collate "C" references classifications.occupations (code)
          deferrable initially deferred,
  version text not null
);

create table classifications.industries (
  code    text collate "C" primary key check (code ~ '^[A-U]$|^[0-9]{2,5}$'),
  section text collate "C" not null,
  title   text not null,
  parent  text collate "C" references classifications.industries (code)
          deferrable initially deferred,
  version text not null
);

create table classifications.skills (
  code       smallint primary key,
  kind       text not null check (kind in ('SKILL', 'LANGUAGE', 'LICENCE', 'CERTIFICATE')),
  indonesian text not null,
  english    text not null,
  version    text not null
);

-- share: of the weights of one group's skills; they add up to 1.
create table classifications.skill_groups (
  group_code text collate "C" not null references classifications.occupations (code),
  skill      smallint not null references classifications.skills (code),
  weight     smallint not null check (weight between 1 and 3),
  share      real not null check (share > 0 and share <= 1),
  primary key (group_code, skill)
);
create index skill_groups_by_skill on classifications.skill_groups (skill);

-- Other names of a region, an occupation, an industry or a skill.
create table classifications.aliases (
  scheme text not null check (scheme in ('regions', 'kbji', 'kbli', 'skills')),
  code   text collate "C" not null,
  alias  text not null,
  primary key (scheme, code, alias)
);

grant select on all tables in schema classifications to
  antarkerja_officer, antarkerja_citizen, antarkerja_employer, antarkerja_public,
  antarkerja_system, antarkerja_platform;
grant insert, update, delete on all tables in schema classifications to antarkerja_system;
