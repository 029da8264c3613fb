create schema notifications;
grant usage on schema notifications to antarkerja_officer, antarkerja_system;

-- Address and body are sealed under the message's own key: the body may carry a link.
create table notifications.messages (
  id          uuid primary key,
  channel     text not null check (channel in ('EMAIL')),
  to_sealed   bytea,
  subject     text not null check (length(subject) <= 200),
  body_sealed bytea,
  state       text not null check (state in ('QUEUED', 'SENT', 'FAILED', 'NO_CHANNEL')),
  attempts    smallint not null default 0,
  reason      text check (reason ~ '^[A-Z_]+$'),
  next_at     timestamptz not null default now(),
  about       uuid not null,
  territory   text collate "C" not null,
  created_at  timestamptz not null default now(),
  sent_at     timestamptz,
  check (state <> 'QUEUED' or to_sealed is not null and body_sealed is not null),
  check ((state = 'FAILED') = (reason is not null))
);
create index messages_about on notifications.messages (about, created_at);
create index messages_due on notifications.messages (next_at) where state = 'QUEUED';
alter table notifications.messages enable row level security;
alter table notifications.messages force row level security;
create policy by_territory on notifications.messages
  using (territory >= (select access.lo()) and territory < (select access.hi()))
  with check (territory >= (select access.lo()) and territory < (select access.hi()));
grant select, insert, update on notifications.messages to antarkerja_officer, antarkerja_system;
