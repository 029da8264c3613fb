create schema practices;
grant usage on schema practices to antarkerja_officer, antarkerja_admin, antarkerja_system;

-- One practice through all its versions. OWN was done by an office of ours; ABROAD tells in our own words
-- what a source says of another country.
create table practices.practices (
  id               uuid primary key,
  kind             text not null check (kind in ('OWN', 'ABROAD')),
  office_id        uuid not null,
  territory        text collate "C" not null,
  author           uuid not null,
  state            text not null default 'DRAFT'
                   check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN', 'DISCARDED')),
  published_at     timestamptz,
  withdrawn_at     timestamptz,
  withdrawn_by     uuid,
  withdrawn_reason text check (length(withdrawn_reason) between 10 and 500),
  hidden           boolean not null default false,
  version          int not null default 1,
  unique (id, kind),
  check ((state in ('PUBLISHED', 'WITHDRAWN')) = (published_at is not null)),
  check ((state = 'WITHDRAWN') = (withdrawn_reason is not null)),
  check ((withdrawn_reason is null) = (withdrawn_at is null)
         and (withdrawn_reason is null) = (withdrawn_by is null))
);
create index practices_published on practices.practices (published_at desc, id desc)
  where state = 'PUBLISHED' and not hidden;
create index practices_by_office on practices.practices (office_id, id desc);

create function practices.lines(several text[]) returns text
language sql immutable parallel safe as $$ select array_to_string(several, ' ') $$;

-- What it says. At most one is published and at most one is being worked on.
create table practices.versions (
  id               uuid primary key,
  practice_id      uuid not null,
  kind             text not null,
  number           int not null check (number > 0),
  state            text not null default 'DRAFT'
                   check (state in ('DRAFT', 'REVIEW', 'PUBLISHED', 'REPLACED', 'DISCARDED')),
  author           uuid not null,
  title            text not null check (length(title) between 1 and 150),
  problem          text not null check (length(problem) between 1 and 4000),
  target_groups    text[] not null
                   check (cardinality(target_groups) between 1 and 12
                          and target_groups <@ array['DISABILITY', 'WOMEN_HEADS', 'OLDER_WORKERS',
                            'SCHOOL_LEAVERS', 'MIGRANT_RETURNEES', 'LAID_OFF', 'LONG_SEEKING',
                            'REMOTE_AREAS', 'EMPLOYERS', 'EVERYBODY']),
  steps            text[] not null check (cardinality(steps) between 1 and 20),
  region           text collate "C" check (region ~ '^[0-9]{2}([0-9]{2})?$'),
  place_office     uuid,
  from_on          date,
  to_on            date,
  staff_hours      int check (staff_hours between 0 and 100000),
  cost             bigint check (cost between 0 and 1000000000000),
  tools            text check (length(tools) between 1 and 500),
  story            text check (length(story) between 1 and 10000),
  source_country   text check (length(source_country) between 1 and 80),
  source_by        text check (length(source_by) between 1 and 200),
  source_url       text check (source_url ~ '^https?://' and length(source_url) <= 500),
  source_year      int check (source_year between 1950 and 2199),
  no_personal_data boolean not null default false,
  submitted_at     timestamptz,
  reviewed_at      timestamptz,
  reviewed_by      uuid,
  version          int not null default 1,
  search           tsvector not null generated always as (
                     setweight(to_tsvector('indonesian'::regconfig, title), 'A')
                     || setweight(to_tsvector('indonesian'::regconfig, problem), 'B')
                     || setweight(to_tsvector('indonesian'::regconfig,
                          practices.lines(steps) || ' ' || coalesce(tools, '') || ' '
                          || coalesce(story, '') || ' ' || coalesce(source_country, '') || ' '
                          || coalesce(source_by, '')), 'C')) stored,
  foreign key (practice_id, kind) references practices.practices (id, kind),
  unique (practice_id, number),
  check (from_on <= to_on),
  check (case kind
           when 'OWN' then num_nonnulls(region, place_office, from_on, to_on, staff_hours, cost) = 6
                           and num_nonnulls(source_country, source_by, source_url, source_year) = 0
           else num_nonnulls(source_country, source_by, source_url, source_year) = 4
                and region is null and place_office is null end),
  check (state in ('DRAFT', 'DISCARDED') or no_personal_data and submitted_at is not null),
  check (state not in ('PUBLISHED', 'REPLACED') or reviewed_by is not null)
);
create unique index one_published_version on practices.versions (practice_id)
  where state = 'PUBLISHED';
create unique index one_open_version on practices.versions (practice_id)
  where state in ('DRAFT', 'REVIEW');
create index versions_to_review on practices.versions (submitted_at, id) where state = 'REVIEW';
create index versions_returned on practices.versions (author)
  where state = 'DRAFT' and reviewed_at is not null;
create index versions_by_words on practices.versions using gin (search) where state = 'PUBLISHED';

-- A later version shows the same files until one is taken out of it.
create table practices.attachments (
  version_id   uuid not null references practices.versions (id),
  file_id      uuid not null,
  name         text not null check (length(name) between 1 and 200),
  content_type text not null,
  size         bigint not null check (size > 0),
  primary key (version_id, file_id)
);
create index attachments_by_file on practices.attachments (file_id);

-- What a reviewer said of a version.
create table practices.reviews (
  id         uuid primary key,
  version_id uuid not null references practices.versions (id),
  reviewer   uuid not null,
  at         timestamptz not null,
  decision   text not null check (decision in ('RETURNED', 'PUBLISHED')),
  words      text check (length(words) between 1 and 2000),
  check (decision = 'PUBLISHED' or words is not null)
);
create index reviews_by_version on practices.reviews (version_id, at);

-- "We are trying this": an office repeats what another one did.
create table practices.replications (
  id          uuid primary key,
  practice_id uuid not null references practices.practices (id),
  number      int not null,
  office_id   uuid not null,
  territory   text collate "C" not null,
  region      text collate "C" not null,
  author      uuid not null,
  state       text not null default 'TRYING' check (state in ('TRYING', 'DONE', 'STOPPED')),
  started_on  date not null,
  changed     text check (length(changed) between 1 and 2000),
  ended_on    date,
  learnt      text check (length(learnt) between 10 and 4000),
  hidden      boolean not null default false,
  version     int not null default 1,
  check (started_on <= ended_on),
  check ((state = 'TRYING') = (ended_on is null) and (state = 'TRYING') = (learnt is null))
);
create unique index one_try_at_a_time on practices.replications (practice_id, office_id)
  where state = 'TRYING';
create index replications_by_practice on practices.replications (practice_id, started_on desc, id desc);
create index replications_by_office on practices.replications (office_id, state);

-- Before and after, of a version or of a replication. A line is the same measure through versions and in
-- the offices that repeat it. With a metric the platform counted: the months' counts stand beside it.
create table practices.measures (
  id             uuid primary key,
  line           uuid not null,
  version_id     uuid references practices.versions (id),
  replication_id uuid references practices.replications (id),
  place          smallint not null,
  metric         text check (metric ~ '^[A-Z_]{3,40}$'),
  metric_of      text collate "C",
  name           text check (length(name) between 1 and 120),
  unit           text check (length(unit) between 1 and 40),
  rises_is_good  boolean not null,
  before_value   numeric(16, 2) not null check (before_value between -1e12 and 1e12),
  after_value    numeric(16, 2) not null check (after_value between -1e12 and 1e12),
  before_from    date,
  before_to      date,
  after_from     date,
  after_to       date,
  people         int check (people > 0),
  how            text check (length(how) between 1 and 1000),
  before_counts  int[],
  after_counts   int[],
  counted_on     date,
  change         numeric generated always as (
                   case when before_value > 0 then
                     round((after_value - before_value) / before_value
                           * case when rises_is_good then 100 else -100 end, 1) end) stored,
  check (num_nonnulls(version_id, replication_id) = 1),
  check (num_nonnulls(before_from, before_to, after_from, after_to) in (0, 4)),
  check (before_from <= before_to and before_to < after_from and after_from <= after_to),
  check (case when metric is null then num_nonnulls(name, unit, how) = 3
                and num_nonnulls(metric_of, before_counts, after_counts, counted_on) = 0
              else num_nonnulls(name, unit, how) = 0
                and num_nonnulls(metric_of, before_counts, after_counts, counted_on, before_from) = 5
              end)
);
create unique index measures_of_version on practices.measures (version_id, line)
  where version_id is not null;
create unique index measures_of_replication on practices.measures (replication_id, line)
  where replication_id is not null;

-- "Pilihan bulan ini": at most three a month, each with the reason why.
create table practices.selections (
  month       date not null check (extract(day from month) = 1),
  place       smallint not null check (place between 1 and 3),
  practice_id uuid not null references practices.practices (id),
  words       text not null check (length(words) between 10 and 300),
  chosen_by   uuid not null,
  chosen_at   timestamptz not null,
  primary key (month, place),
  unique (practice_id, month)
);
