-- Questions and whatever else officers want to talk over in public. Whether others see one (state) is
-- always what moderation keeps of it.
create table community.topics (
  id           uuid primary key,
  area         text collate "C" not null
               check (area in ('PLACEMENT', 'GUIDANCE', 'JOB_ANALYSIS', 'EMPLOYERS',
                               'LABOUR_MARKET_INFORMATION', 'DISABILITY', 'VULNERABLE', 'YOUTH',
                               'MIGRANT_WORKERS', 'UNEMPLOYMENT_BENEFIT', 'TRAINING', 'JOB_FAIRS',
                               'DIGITAL', 'PROFESSION')),
  tags         text[] not null default '{}' check (cardinality(tags) <= 5),
  title        text not null check (length(title) between 1 and 200),
  body         text not null check (length(body) between 1 and 10000),
  author       uuid not null,
  office_id    uuid not null,
  at           timestamptz not null,
  edited_at    timestamptz,
  state        text not null check (state in ('HELD', 'SHOWN', 'HIDDEN', 'DELETED')),
  status       text not null default 'OPEN' check (status in ('OPEN', 'CLOSED', 'DUPLICATE')),
  duplicate_of uuid references community.topics (id),
  closed_by    uuid,
  closed_why   text check (length(closed_why) between 3 and 300),
  accepted     uuid,
  accepted_by  uuid,
  answers      int not null default 0,
  last_at      timestamptz not null,
  version      int not null default 1,
  search       tsvector not null generated always as
               (setweight(to_tsvector('indonesian'::regconfig, title), 'A')
                || setweight(to_tsvector('indonesian'::regconfig, body), 'C')) stored,
  check ((status = 'DUPLICATE') = (duplicate_of is not null)),
  check ((status = 'OPEN') = (closed_by is null)),
  check (duplicate_of <> id),
  check ((accepted is null) = (accepted_by is null))
);
create index topics_latest on community.topics (last_at desc, id desc) where state = 'SHOWN';
create index topics_of_area on community.topics (area, last_at desc, id desc)
  where state = 'SHOWN';
create index topics_unanswered on community.topics (last_at desc, id desc)
  where state = 'SHOWN' and answers = 0 and status = 'OPEN';
create index topics_by_words on community.topics using gin (search);

create table community.tags (
  tag      text collate "C" not null check (tag ~ '^[a-z0-9][a-z0-9-]{1,29}$'),
  topic_id uuid not null references community.topics (id),
  primary key (tag, topic_id)
);
create index tags_of_topic on community.tags (topic_id);

-- An answer to a topic, or a comment on a topic or on one of its answers.
create table community.replies (
  id        uuid primary key,
  topic_id  uuid not null references community.topics (id),
  kind      text not null check (kind in ('ANSWER', 'COMMENT')),
  answer_id uuid references community.replies (id),
  body      text not null check (length(body) between 1 and 10000),
  author    uuid not null,
  office_id uuid not null,
  at        timestamptz not null,
  edited_at timestamptz,
  state     text not null check (state in ('HELD', 'SHOWN', 'HIDDEN', 'DELETED')),
  votes     int not null default 0,
  version   int not null default 1,
  search    tsvector not null generated always as
            (to_tsvector('indonesian'::regconfig, body)) stored,
  check (kind = 'COMMENT' or answer_id is null)
);
create index replies_of_topic on community.replies (topic_id, kind, votes desc, id);
create index replies_of_answer on community.replies (answer_id, id) where answer_id is not null;
create index replies_by_words on community.replies using gin (search) where state = 'SHOWN';

-- What stood there before, for its author and for moderators.
create table community.versions (
  id     uuid primary key default gen_random_uuid(),
  of_id  uuid not null,
  author uuid not null,
  title  text,
  body   text not null,
  at     timestamptz not null default clock_timestamp()
);
create index versions_of on community.versions (of_id, at desc);

create table community.votes (
  reply_id   uuid not null references community.replies (id),
  officer_id uuid not null,
  at         timestamptz not null default now(),
  primary key (officer_id, reply_id)
);

-- What somebody wants to hear of: a topic or a whole area, and how far they have read.
create table community.follows (
  officer_id uuid not null,
  topic_id   uuid references community.topics (id),
  area       text collate "C",
  seen_at    timestamptz not null,
  check ((topic_id is null) <> (area is null)),
  unique nulls not distinct (officer_id, topic_id, area)
);

alter table community.topics enable row level security;
alter table community.topics force row level security;
alter table community.tags enable row level security;
alter table community.tags force row level security;
alter table community.replies enable row level security;
alter table community.replies force row level security;
alter table community.versions enable row level security;
alter table community.versions force row level security;
alter table community.votes enable row level security;
alter table community.votes force row level security;
alter table community.follows enable row level security;
alter table community.follows force row level security;

create policy shown_own_or_moderated on community.topics for select
  to antarkerja_officer, antarkerja_admin
  using (state = 'SHOWN' or author = (select access.actor_id())
         or (select community.moderates()));
create policy one_s_own on community.topics for insert to antarkerja_officer, antarkerja_admin
  with check (author = (select access.actor_id()) and office_id = (select access.office_id()));
create policy changed_by_the_author on community.topics for update
  to antarkerja_officer, antarkerja_admin
  using (author = (select access.actor_id()) and state in ('HELD', 'SHOWN'))
  with check (author = (select access.actor_id()));
create policy every_one on community.topics to antarkerja_system using (true) with check (true);
grant select on community.topics to antarkerja_officer, antarkerja_admin;
grant insert (id, area, tags, title, body, author, office_id, at, last_at)
  on community.topics to antarkerja_officer, antarkerja_admin;
grant update (area, tags, title, body, edited_at, version)
  on community.topics to antarkerja_officer, antarkerja_admin;
grant select, insert, update on community.topics to antarkerja_system;

create policy of_a_topic_in_sight on community.tags for select
  to antarkerja_officer, antarkerja_admin
  using (exists (select from community.topics t where t.id = topic_id));
create policy every_one on community.tags to antarkerja_system using (true) with check (true);
grant select on community.tags to antarkerja_officer, antarkerja_admin, antarkerja_system;

create policy shown_own_or_moderated on community.replies for select
  to antarkerja_officer, antarkerja_admin
  using ((state = 'SHOWN' and exists (select from community.topics t where t.id = topic_id))
         or author = (select access.actor_id()) or (select community.moderates()));
create policy one_s_own on community.replies for insert to antarkerja_officer, antarkerja_admin
  with check (author = (select access.actor_id()) and office_id = (select access.office_id())
              and exists (select from community.topics t
                           where t.id = topic_id and t.status = 'OPEN'));
create policy changed_by_the_author on community.replies for update
  to antarkerja_officer, antarkerja_admin
  using (author = (select access.actor_id()) and state in ('HELD', 'SHOWN'))
  with check (author = (select access.actor_id()));
create policy every_one on community.replies to antarkerja_system using (true) with check (true);
grant select on community.replies to antarkerja_officer, antarkerja_admin;
grant insert (id, topic_id, kind, answer_id, body, author, office_id, at)
  on community.replies to antarkerja_officer, antarkerja_admin;
grant update (body, edited_at, version) on community.replies to antarkerja_officer, antarkerja_admin;
grant select, insert, update on community.replies to antarkerja_system;

create policy one_s_own on community.versions for select to antarkerja_officer, antarkerja_admin
  using (author = (select access.actor_id()));
create policy the_moderators on community.versions for select
  to antarkerja_officer, antarkerja_admin using ((select community.moderates()));
grant select on community.versions to antarkerja_officer, antarkerja_admin;

create policy one_s_own on community.votes for select to antarkerja_officer, antarkerja_admin
  using (officer_id = (select access.actor_id()));
create policy every_one on community.votes to antarkerja_system using (true) with check (true);
grant select on community.votes to antarkerja_officer, antarkerja_admin;
grant select, insert on community.votes to antarkerja_system;

create policy one_s_own on community.follows to antarkerja_officer, antarkerja_admin
  using (officer_id = (select access.actor_id()))
  with check (officer_id = (select access.actor_id()));
create policy every_one on community.follows to antarkerja_system using (true) with check (true);
grant select, insert, update (seen_at), delete on community.follows
  to antarkerja_officer, antarkerja_admin;
grant select, insert on community.follows to antarkerja_system;
