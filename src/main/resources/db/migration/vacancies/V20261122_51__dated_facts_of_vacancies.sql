-- openings: how many places a stock event moves; 0 for the others. For every vacancy the sum of
-- REGISTERED + ADDED + REOPENED - FILLED - REMOVED is what is still to be filled, so that the closing
-- stock of a month is the opening stock of the next (IPK III/1 part II).
create table vacancies.vacancy_events (
  id               uuid primary key,
  vacancy_id       uuid not null references vacancies.vacancies (id),
  kind             text not null
                   check (kind in ('REGISTERED', 'ADDED', 'REOPENED', 'FILLED', 'REMOVED',
                                   'SUBMITTED', 'RETURNED', 'PUBLISHED', 'CONFIRMED', 'PAUSED',
                                   'RESUMED', 'CHANGED')),
  openings         int not null default 0 check (openings >= 0),
  reason           text,
  at               timestamptz not null default clock_timestamp(),
  on_date          date not null,
  office_id        uuid,
  territory        text collate "C" not null,
  actor_kind       text not null,
  actor            uuid,
  sex_asked        text not null check (sex_asked in ('L', 'P', 'LP')),
  min_education    smallint,
  occupation_group char(4),
  kbli             char(5),
  check ((kind in ('REGISTERED', 'ADDED', 'REOPENED', 'FILLED', 'REMOVED')) = (openings > 0))
);
create index vacancy_events_by_vacancy on vacancies.vacancy_events (vacancy_id, at);
create index vacancy_events_for_stock on vacancies.vacancy_events (territory, on_date)
  include (kind, sex_asked, openings, vacancy_id)
  where openings > 0;
grant select, insert on vacancies.vacancy_events to antarkerja_officer, antarkerja_system;
