create schema web;
grant usage on schema web to
  antarkerja_officer, antarkerja_citizen, antarkerja_employer, antarkerja_public, antarkerja_system;

-- A form that was sent twice has one effect and one answer.
create table web.requests (
  actor    text not null,
  key      uuid not null,
  hash     bytea not null,
  location text,
  at       timestamptz not null default now(),
  primary key (actor, key)
);
grant select, insert, update on web.requests to
  antarkerja_officer, antarkerja_citizen, antarkerja_employer, antarkerja_public, antarkerja_system;

create schema events;
grant usage on schema events to
  antarkerja_officer, antarkerja_citizen, antarkerja_employer, antarkerja_public,
  antarkerja_system, antarkerja_platform;
