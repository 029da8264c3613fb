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
create index requests_by_age on web.requests (at);
grant delete on web.requests to antarkerja_system;
grant select, insert, update on web.requests to
  antarkerja_officer, antarkerja_citizen, antarkerja_employer, antarkerja_public, antarkerja_system;

create schema events;
grant usage on schema events to
  antarkerja_officer, antarkerja_citizen, antarkerja_employer, antarkerja_public,
  antarkerja_system, antarkerja_platform;

-- The shape that Spring Modulith 2.1 expects (its second structure).
create table events.event_publication (
  id                     uuid primary key,
  listener_id            text not null,
  event_type             text not null,
  serialized_event       text not null,
  publication_date       timestamptz not null,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamptz
);
create index event_publication_by_completion_date on events.event_publication (completion_date);
grant select, insert, update, delete on events.event_publication to
  antarkerja_officer, antarkerja_citizen, antarkerja_employer, antarkerja_public,
  antarkerja_system, antarkerja_platform;
