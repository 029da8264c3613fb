create schema talk;
grant usage on schema talk to antarkerja_officer, antarkerja_admin, antarkerja_system;

-- Two officers, of whom there is one conversation however often it is begun, or a group with a name.
create table talk.conversations (
  id         uuid primary key,
  kind       text not null check (kind in ('PAIR', 'GROUP')),
  name       text check (length(name) between 1 and 100),
  first_one  uuid,
  second_one uuid,
  begun_by   uuid not null,
  begun_at   timestamptz not null,
  last_seq   bigint not null default 0,
  version    int not null default 1,
  unique (first_one, second_one),
  check (first_one < second_one),
  check ((kind = 'PAIR') = (first_one is not null and second_one is not null)),
  check ((kind = 'GROUP') = (name is not null))
) with (fillfactor = 80);
create index conversations_by_beginner on talk.conversations (begun_by, begun_at);

-- Who takes part, from which message on, and how far they have read. What is unread is counted as it is
-- written and read, so that nobody has to count it again. Who left keeps the row, and reads nothing.
create table talk.members (
  conversation_id uuid not null references talk.conversations (id),
  officer_id      uuid not null,
  owner           boolean not null default false,
  joined_at       timestamptz not null,
  left_at         timestamptz,
  from_seq        bigint not null default 0,
  read_seq        bigint not null default 0,
  -- The last message that called them by name.
  named_seq       bigint not null default 0,
  unread          int not null default 0 check (unread >= 0),
  unread_since    timestamptz,
  -- Whether a mail has told of all that is unread.
  told            boolean not null default false,
  muted           boolean not null default false,
  archived        boolean not null default false,
  last_at         timestamptz not null,
  primary key (conversation_id, officer_id),
  check ((unread = 0) = (unread_since is null)),
  check (left_at is null or unread = 0 and not owner)
) with (fillfactor = 80);
create index members_by_officer on talk.members
  (officer_id, archived, last_at desc, conversation_id desc) where left_at is null;
create index members_unread on talk.members (officer_id) include (unread, muted, read_seq, named_seq)
  where unread > 0 and left_at is null;
create index members_untold on talk.members (unread_since)
  where unread > 0 and not told and left_at is null;

create table talk.messages (
  id              uuid primary key,
  conversation_id uuid not null references talk.conversations (id),
  seq             bigint not null,
  author          uuid not null,
  at              timestamptz not null,
  body            text not null check (length(body) <= 8000),
  edited_at       timestamptz,
  -- By the database's own clock: how long it may be changed.
  stored_at       timestamptz not null default now(),
  -- By its author, or by who keeps order.
  gone            text check (gone in ('DELETED', 'HIDDEN')),
  version         int not null default 1,
  search          tsvector not null generated always as
                  (to_tsvector('indonesian'::regconfig, body)) stored,
  unique (conversation_id, seq),
  check (gone is null or body = '')
);
create index messages_by_words on talk.messages using gin (search);

-- What stood in a message that is gone: for its author, and for who decides about a report of it.
create table talk.taken_away (
  message_id uuid primary key references talk.messages (id),
  body       text not null,
  by         uuid not null,
  at         timestamptz not null
);

-- What stood in a message before its author changed it: for its author, and for who decides about a
-- report of it.
create table talk.earlier (
  message_id uuid not null references talk.messages (id),
  version    int not null,
  body       text not null,
  until      timestamptz not null,
  primary key (message_id, version)
);

create table talk.attachments (
  file_id         uuid primary key,
  message_id      uuid not null references talk.messages (id),
  name            text not null check (length(name) between 1 and 200),
  content_type    text not null,
  size            bigint not null check (size > 0)
);
create index attachments_by_message on talk.attachments (message_id, file_id);

-- Who takes part may report a message, once.
create table talk.reports (
  message_id uuid not null references talk.messages (id),
  reporter   uuid not null,
  reason     text not null check (reason ~ '^[A-Z_]{1,30}$'),
  words      text not null check (length(words) <= 500),
  at         timestamptz not null,
  primary key (message_id, reporter)
);

-- How an officer wants to hear of what is unread; for everybody who ever took part.
create table talk.preferences (
  officer_id uuid primary key,
  mail       text not null default 'DAILY' check (mail in ('INSTANT', 'DAILY', 'NEVER')),
  mailed_at  timestamptz
);

do $$
declare
  one text;
begin
  foreach one in array array['conversations', 'members', 'messages', 'taken_away', 'earlier',
                             'attachments', 'reports', 'preferences'] loop
    execute format('alter table talk.%I enable row level security', one);
    execute format('alter table talk.%I force row level security', one);
    execute format('create policy every_one on talk.%I to antarkerja_system using (true)
                      with check (true)', one);
    execute format('grant select on talk.%I to antarkerja_officer, antarkerja_admin,
                      antarkerja_system', one);
  end loop;
end $$;

create policy one_s_own on talk.members for select to antarkerja_officer, antarkerja_admin
  using (officer_id = (select access.actor_id()));
create policy changed_by_oneself on talk.members for update to antarkerja_officer, antarkerja_admin
  using (officer_id = (select access.actor_id()));
grant update (muted, archived) on talk.members to antarkerja_officer, antarkerja_admin;
grant update (told) on talk.members to antarkerja_system;

create policy taking_part on talk.conversations for select to antarkerja_officer, antarkerja_admin
  using (exists (select from talk.members m
                  where m.conversation_id = id and m.officer_id = (select access.actor_id())
                    and m.left_at is null));
create policy taking_part on talk.messages for select to antarkerja_officer, antarkerja_admin
  using (exists (select from talk.members m
                  where m.conversation_id = messages.conversation_id
                    and m.officer_id = (select access.actor_id())
                    and m.left_at is null and messages.seq > m.from_seq));
create policy one_s_own on talk.taken_away for select to antarkerja_officer, antarkerja_admin
  using (exists (select from talk.messages m
                  where m.id = message_id and m.author = (select access.actor_id())));
create policy one_s_own on talk.earlier for select to antarkerja_officer, antarkerja_admin
  using (exists (select from talk.messages m
                  where m.id = message_id and m.author = (select access.actor_id())));
create policy of_a_message_in_sight on talk.attachments for select
  to antarkerja_officer, antarkerja_admin
  using (exists (select from talk.messages m where m.id = message_id and m.gone is null));
-- A file that was stored for this message, and no other file that its number names.
create policy one_s_own on talk.attachments for insert to antarkerja_officer
  with check (exists (select from talk.messages m
                       where m.id = message_id and m.author = (select access.actor_id())
                         and m.gone is null and m.version = 1)
              and exists (select from files.files f
                           where f.id = file_id and f.stored_by = (select access.actor_id())
                             and f.stored_at = now()));
-- Authors do not learn who hid it.
revoke select on talk.taken_away from antarkerja_officer, antarkerja_admin;
grant select (message_id, body, at) on talk.taken_away to antarkerja_officer, antarkerja_admin;
grant insert on talk.attachments to antarkerja_officer, antarkerja_system;
create policy one_s_own on talk.reports for select to antarkerja_officer, antarkerja_admin
  using (reporter = (select access.actor_id()));
create policy one_s_own on talk.preferences to antarkerja_officer, antarkerja_admin
  using (officer_id = (select access.actor_id()))
  with check (officer_id = (select access.actor_id()));
grant insert (officer_id, mail), update (mail) on talk.preferences
  to antarkerja_officer, antarkerja_admin;
grant insert (officer_id, mail), update (mailed_at) on talk.preferences to antarkerja_system;
-- Worlds that are filled.
grant insert on talk.conversations, talk.members, talk.messages to antarkerja_system;
