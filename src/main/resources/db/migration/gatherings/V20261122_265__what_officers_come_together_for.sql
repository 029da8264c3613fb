create schema gatherings;
grant usage on schema gatherings to antarkerja_officer, antarkerja_admin, antarkerja_system;

-- A workshop, meeting or webinar of one office. Everybody in the room may read of it once it is open; how
-- to join it from afar is for those who have a place (link_of).
create table gatherings.gatherings (
  id               uuid primary key,
  office_id        uuid not null,
  territory        text collate "C" not null,
  author           uuid not null,
  state            text not null default 'DRAFT'
                   check (state in ('DRAFT', 'OPEN', 'CLOSED', 'HELD', 'CANCELLED', 'DISCARDED')),
  kind             text not null check (kind in ('WORKSHOP', 'MEETING', 'WEBINAR', 'TRAINING')),
  title            text not null check (length(title) between 1 and 150),
  description      text not null check (length(description) between 1 and 20000),
  place            text check (length(place) between 1 and 300),
  link             text check (length(link) between 9 and 500 and link ~ '^https://'),
  zone             text not null check (zone in ('WIB', 'WITA', 'WIT')),
  starts_at        timestamptz not null,
  ends_at          timestamptz not null,
  registers_from   timestamptz,
  registers_until  timestamptz not null,
  capacity         int check (capacity between 1 and 100000),
  hours            int check (hours between 1 and 200),
  speakers         text check (length(speakers) between 1 and 2000),
  contact          text not null check (length(contact) between 1 and 300),
  to_territory     text collate "C" not null,
  to_kind          text check (to_kind in ('CIVIL_SERVANT', 'APPOINTED')),
  to_levels        text[] not null default '{}',
  to_specialisms   text[] not null default '{}',
  registered       int not null default 0 check (registered >= 0),
  waiting          int not null default 0 check (waiting >= 0),
  attended         int not null default 0 check (attended >= 0),
  given_back       int not null default 0 check (given_back >= 0),
  sequence         int not null default 0,
  changed_at       timestamptz not null,
  decided_by       uuid,
  cancelled_reason text check (length(cancelled_reason) between 10 and 500),
  version          int not null default 1,
  search           tsvector not null generated always as
                   (to_tsvector('indonesian'::regconfig,
                                title || ' ' || description || ' ' || coalesce(place, '') || ' '
                                || coalesce(speakers, ''))) stored,
  check (place is not null or link is not null),
  check (ends_at > starts_at and ends_at <= starts_at + interval '60 days'),
  check (registers_until <= starts_at),
  check (registers_from is null or registers_from < registers_until),
  check (registered <= capacity),
  check ((state = 'CANCELLED') = (cancelled_reason is not null))
);
create index gatherings_by_time on gatherings.gatherings (starts_at, id)
  where state in ('OPEN', 'CLOSED', 'HELD', 'CANCELLED');
create index gatherings_by_office on gatherings.gatherings (office_id, starts_at, id);
create index gatherings_by_words on gatherings.gatherings using gin (search);

-- In the order in which they asked; whoever asks anew stands at the end again. Where somebody stood who was
-- let in at the door without a place is where they stand again when the tick was a mistake.
create sequence gatherings.asked;
grant usage on sequence gatherings.asked to antarkerja_system;
create table gatherings.registrations (
  gathering_id uuid not null references gatherings.gatherings (id),
  officer_id   uuid not null,
  by_office    uuid not null,
  office_id    uuid not null,
  state        text not null check (state in ('REGISTERED', 'WAITING', 'CANCELLED')),
  card         text not null unique check (card ~ '^[2-9A-HJKMNP-TV-Z]{12}$'),
  asked        bigint not null unique,
  asked_at     timestamptz not null,
  asked_by     uuid not null,
  moved_up_at  timestamptz,
  cancelled_at timestamptz,
  walk_in      boolean not null default false,
  stood        text check (stood in ('WAITING', 'CANCELLED')),
  attended_at  timestamptz,
  attended_how text check (attended_how in ('SCREEN', 'CARD', 'LIST')),
  attended_by  uuid,
  primary key (gathering_id, officer_id),
  check ((attended_at is null) = (attended_how is null)
         and (attended_at is null) = (attended_by is null)),
  check (attended_at is null or state = 'REGISTERED'),
  check ((state = 'CANCELLED') = (cancelled_at is not null))
) with (fillfactor = 80);
create index registrations_by_officer on gatherings.registrations (officer_id, gathering_id);
create index registrations_in_order on gatherings.registrations (gathering_id, asked);
create index registrations_waiting on gatherings.registrations (gathering_id, asked)
  where state = 'WAITING';

-- What somebody must hear: once on the pages, once by mail. The number tells one change from the next.
create table gatherings.news (
  gathering_id uuid not null references gatherings.gatherings (id),
  officer_id   uuid not null,
  kind         text not null
               check (kind in ('MOVED_UP', 'SIGNED_UP', 'CHANGED', 'CANCELLED', 'REVOKED')),
  nr           bigint not null,
  at           timestamptz not null,
  seen_at      timestamptz,
  mailed_at    timestamptz,
  primary key (gathering_id, officer_id, kind, nr)
);
create index news_unseen on gatherings.news (officer_id) where seen_at is null;
create index news_to_mail on gatherings.news (at) where mailed_at is null;

create table gatherings.materials (
  file_id      uuid primary key,
  gathering_id uuid not null references gatherings.gatherings (id),
  part         text not null check (part in ('BEFORE', 'AFTER')),
  name         text not null check (length(name) between 1 and 200),
  content_type text not null,
  size         bigint not null check (size > 0)
);
create index materials_by_gathering on gatherings.materials (gathering_id, part, file_id);

create table gatherings.numbers (
  office_id uuid not null,
  year      int not null,
  last      int not null check (last > 0),
  primary key (office_id, year)
);

-- A certificate says what was true on the day; of all this only whether it still holds changes.
create table gatherings.certificates (
  gathering_id   uuid not null,
  officer_id     uuid not null,
  by_office      uuid not null,
  number         text not null unique check (length(number) between 5 and 60),
  code           text not null unique,
  name           text not null,
  hours          int not null check (hours between 1 and 200),
  issued_on      date not null,
  revoked_at     timestamptz,
  revoked_by     uuid,
  revoked_reason text check (length(revoked_reason) between 10 and 500),
  primary key (gathering_id, officer_id),
  foreign key (gathering_id, officer_id) references gatherings.registrations,
  check ((revoked_at is null) = (revoked_reason is null)
         and (revoked_at is null) = (revoked_by is null))
);
create index certificates_by_officer on gatherings.certificates (officer_id, issued_on desc);

-- Who has said something, and what was said, with nothing that leads from one to the other. Answers are
-- shown by fives, so that nobody reads the sixth one out of the difference.
create table gatherings.raters (
  gathering_id uuid not null references gatherings.gatherings (id),
  officer_id   uuid not null,
  primary key (gathering_id, officer_id)
);
create table gatherings.ratings (
  id           uuid primary key default gen_random_uuid(),
  gathering_id uuid not null references gatherings.gatherings (id),
  batch        int not null,
  rating       int not null check (rating between 1 and 5),
  words        text check (length(words) between 1 and 1000)
);
create index ratings_by_gathering on gatherings.ratings (gathering_id, batch);

-- One secret address per officer, for the calendar of a phone; only its hash is kept.
create table gatherings.feeds (
  officer_id uuid primary key,
  token_hash bytea unique,
  made_at    timestamptz not null
);

do $$
declare
  t text;
begin
  foreach t in array array['gatherings', 'registrations', 'news', 'materials', 'numbers',
                           'certificates', 'raters', 'ratings', 'feeds'] loop
    execute format('alter table gatherings.%I enable row level security', t);
    execute format('alter table gatherings.%I force row level security', t);
    execute format('create policy every_one on gatherings.%I to antarkerja_system
                      using (true) with check (true)', t);
    execute format('grant select, insert on gatherings.%I to antarkerja_system', t);
  end loop;
end $$;
grant update (seen_at, mailed_at) on gatherings.news to antarkerja_system;
grant delete on gatherings.materials to antarkerja_system;

create policy what_was_announced on gatherings.gatherings for select
  to antarkerja_officer, antarkerja_admin using (state in ('OPEN', 'CLOSED', 'HELD', 'CANCELLED'));
create policy of_our_office on gatherings.gatherings for select to antarkerja_officer
  using (office_id = (select access.office_id()));
create policy planned_here on gatherings.gatherings for insert to antarkerja_officer
  with check (office_id = (select access.office_id()) and state = 'DRAFT'
              and author = (select access.actor_id())
              and territory >= (select access.lo()) and territory < (select access.hi()));
create policy changed_here on gatherings.gatherings for update to antarkerja_officer
  using (office_id = (select access.office_id()))
  with check (office_id = (select access.office_id()));
-- All but the link, which link_of() tells to those who have a place.
grant select (id, office_id, territory, author, state, kind, title, description, place, zone, starts_at,
              ends_at, registers_from, registers_until, capacity, hours, speakers, contact,
              to_territory, to_kind, to_levels, to_specialisms, registered, waiting, attended,
              given_back, sequence, changed_at, decided_by, cancelled_reason, version, search)
  on gatherings.gatherings to antarkerja_officer, antarkerja_admin;
grant insert (id, office_id, territory, author, kind, title, description, place, link, zone, starts_at,
              ends_at, registers_from, registers_until, capacity, hours, speakers, contact,
              to_territory, to_kind, to_levels, to_specialisms, changed_at)
  on gatherings.gatherings to antarkerja_officer;
grant update (state, kind, title, description, place, link, starts_at, ends_at, registers_from,
              registers_until, capacity, hours, speakers, contact, to_territory, to_kind, to_levels,
              to_specialisms, changed_at, decided_by, cancelled_reason, version)
  on gatherings.gatherings to antarkerja_officer;

create policy one_s_own on gatherings.registrations for select
  to antarkerja_officer, antarkerja_admin using (officer_id = (select access.actor_id()));
create policy of_our_gatherings on gatherings.registrations for select to antarkerja_officer
  using (by_office = (select access.office_id()));
create policy of_one_s_officers on gatherings.registrations for select to antarkerja_officer
  using (office_id = (select access.office_id()) and (select access.acting_role()) = 'HEAD');
grant select on gatherings.registrations to antarkerja_officer, antarkerja_admin;

create policy one_s_own on gatherings.news for select
  to antarkerja_officer, antarkerja_admin using (officer_id = (select access.actor_id()));
create policy seen_by_oneself on gatherings.news for update
  to antarkerja_officer, antarkerja_admin using (officer_id = (select access.actor_id()))
  with check (officer_id = (select access.actor_id()));
grant select, update (seen_at) on gatherings.news to antarkerja_officer, antarkerja_admin;

create policy of_a_gathering_in_sight on gatherings.materials for select
  to antarkerja_officer, antarkerja_admin
  using (exists (select from gatherings.gatherings g where g.id = gathering_id));
-- The system hands out and deletes what a row here names: only a file that came with this very sending.
create policy of_our_gatherings on gatherings.materials for insert to antarkerja_officer
  with check (exists (select from gatherings.gatherings g
                       where g.id = gathering_id and g.office_id = (select access.office_id())
                         and g.state in ('DRAFT', 'OPEN', 'CLOSED', 'HELD'))
              and exists (select from files.files f
                           where f.id = file_id and f.stored_by = (select access.actor_id())
                             and f.stored_at = now()));
grant select on gatherings.materials to antarkerja_officer, antarkerja_admin;
grant insert on gatherings.materials to antarkerja_officer;

create policy of_our_office on gatherings.numbers to antarkerja_officer
  using (office_id = (select access.office_id())) with check (office_id = (select access.office_id()));
grant select, insert, update (last) on gatherings.numbers to antarkerja_officer;

create policy one_s_own on gatherings.certificates for select
  to antarkerja_officer, antarkerja_admin using (officer_id = (select access.actor_id()));
create policy of_our_gatherings on gatherings.certificates for select to antarkerja_officer
  using (by_office = (select access.office_id()));
grant select on gatherings.certificates to antarkerja_officer, antarkerja_admin;
grant insert (gathering_id, officer_id, by_office, number, code, name, hours, issued_on),
      update (revoked_at, revoked_by, revoked_reason)
  on gatherings.certificates to antarkerja_officer;

create policy one_s_own on gatherings.raters for select
  to antarkerja_officer, antarkerja_admin using (officer_id = (select access.actor_id()));
grant select on gatherings.raters to antarkerja_officer, antarkerja_admin;

create policy one_s_own on gatherings.feeds
  to antarkerja_officer, antarkerja_admin using (officer_id = (select access.actor_id()))
  with check (officer_id = (select access.actor_id()));
grant select (officer_id, made_at, token_hash), insert, update (token_hash, made_at)
  on gatherings.feeds to antarkerja_officer, antarkerja_admin;
