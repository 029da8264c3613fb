create schema community;
grant usage on schema community to antarkerja_officer, antarkerja_admin, antarkerja_system;

-- Who moderates, and since when; a term that ended stays.
create table community.moderators (
  id           uuid primary key,
  officer_id   uuid not null,
  appointed_by uuid not null,
  appointed_at timestamptz not null default now(),
  ended_by     uuid,
  ended_at     timestamptz,
  check ((ended_at is null) = (ended_by is null)),
  check (appointed_by <> officer_id)
);
create unique index moderators_now on community.moderators (officer_id) where ended_at is null;

-- Whatever somebody wrote into the room, of any kind; its words are kept by the module of that kind.
create table community.contributions (
  id          uuid primary key,
  kind        text not null check (kind ~ '^[a-z]{2,30}$'),
  author      uuid not null,
  state       text not null check (state in ('HELD', 'SHOWN', 'HIDDEN', 'DELETED')),
  at          timestamptz not null default now(),
  released_at timestamptz,
  settled_at  timestamptz,
  waits_since timestamptz,
  waits_for   text check (waits_for in ('RELEASE', 'REPORTS', 'APPEAL')),
  version     int not null default 1,
  check ((waits_since is null) = (waits_for is null)),
  check ((state = 'HELD') = (waits_for is not distinct from 'RELEASE')),
  check (waits_for is distinct from 'REPORTS' or state = 'SHOWN'),
  check (waits_for is distinct from 'APPEAL' or state = 'HIDDEN')
);
create index contributions_waiting on community.contributions (waits_since, id)
  where waits_since is not null;
create index contributions_by_author on community.contributions (author, id desc);
create index contributions_released on community.contributions (author)
  where released_at is not null and state <> 'HIDDEN';
create index contributions_taken_away on community.contributions (settled_at desc, id desc)
  where state in ('HIDDEN', 'DELETED');

create table community.reports (
  id              uuid primary key,
  contribution_id uuid not null references community.contributions (id),
  reporter        uuid not null,
  reason          text not null check (reason in ('PERSONAL_DATA', 'INSULT', 'DISCRIMINATION',
                                                  'FRAUD', 'MISLEADING', 'ADVERTISING', 'OFF_TOPIC',
                                                  'OTHER')),
  words           text not null check (length(words) <= 500),
  at              timestamptz not null default now(),
  settled_at      timestamptz,
  unique (contribution_id, reporter),
  check (reason <> 'OTHER' or words <> '')
);
create index reports_by_reporter on community.reports (reporter, at);

-- What a moderator decided, with the text as it was then: it stays whatever becomes of the text.
create table community.decisions (
  id              uuid primary key,
  contribution_id uuid not null references community.contributions (id),
  author          uuid not null,
  moderator       uuid not null,
  waited_for      text not null check (waited_for in ('RELEASE', 'REPORTS', 'APPEAL')),
  decision        text not null check (decision in ('RELEASE', 'HIDE', 'KEEP')),
  reason          text not null check (reason in ('IN_ORDER', 'PERSONAL_DATA', 'INSULT',
                                                  'DISCRIMINATION', 'FRAUD', 'MISLEADING',
                                                  'ADVERTISING', 'OFF_TOPIC', 'OTHER')),
  words           text not null check (length(words) <= 1000),
  text_then       text not null,
  at              timestamptz not null default now(),
  seen_at         timestamptz,
  check (moderator <> author),
  check ((decision = 'RELEASE') <= (reason = 'IN_ORDER')),
  check ((decision = 'HIDE' or decision = 'KEEP' and waited_for = 'APPEAL')
         <= (reason <> 'IN_ORDER' and length(words) >= 10)),
  check ((decision = 'KEEP' and waited_for = 'REPORTS') <= (reason = 'IN_ORDER'))
);
create index decisions_by_contribution on community.decisions (contribution_id, at, id);
create index decisions_by_day on community.decisions (at desc, id desc);
create index decisions_unseen on community.decisions (author) where seen_at is null;

-- The author's one answer to a decision that took a text away.
create table community.appeals (
  contribution_id uuid primary key references community.contributions (id),
  author          uuid not null,
  words           text not null check (length(words) between 10 and 1000),
  at              timestamptz not null default now()
);

create function community.moderates() returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select access.acting_role() in ('OFFICER', 'HEAD', 'ADMIN')
     and exists (select from community.moderators m
                  where m.officer_id = access.actor_id() and m.ended_at is null)
$$;

-- A head at the centre; while the centre has none, its officers.
create function community.appoints() returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (
    select from access.accounts a
     where a.id = access.actor_id() and a.territory = '*' and a.disabled_at is null
       and a.role = access.acting_role()
       and (a.role = 'HEAD'
            or a.role = 'OFFICER'
               and not exists (select from access.accounts h
                                where h.territory = '*' and h.role = 'HEAD'
                                  and h.disabled_at is null and h.approved_at is not null)))
$$;

create function community.may_moderate(officer uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from access.accounts a
                  where a.id = officer and a.role in ('OFFICER', 'HEAD', 'ADMIN')
                    and a.disabled_at is null and a.approved_at is not null)
$$;

-- Three posts of theirs were let through and stand: the next ones need no look before.
create function community.trusted(officer uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select count(*) = 3
    from (select from community.contributions c
           where c.author = officer and c.released_at is not null and c.state <> 'HIDDEN'
           limit 3) first_ones
$$;

alter table community.moderators enable row level security;
alter table community.moderators force row level security;
alter table community.contributions enable row level security;
alter table community.contributions force row level security;
alter table community.reports enable row level security;
alter table community.reports force row level security;
alter table community.decisions enable row level security;
alter table community.decisions force row level security;
alter table community.appeals enable row level security;
alter table community.appeals force row level security;

create policy known_to_everybody on community.moderators for select
  to antarkerja_officer, antarkerja_admin using (true);
create policy appointed_at_the_centre on community.moderators for insert to antarkerja_officer
  with check (appointed_by = (select access.actor_id()) and (select community.appoints())
              and community.may_moderate(officer_id));
create policy ended_at_the_centre on community.moderators for update to antarkerja_officer
  using ((select community.appoints()) and ended_at is null)
  with check (ended_by = (select access.actor_id()));
create policy every_one on community.moderators to antarkerja_system using (true) with check (true);
grant select on community.moderators to antarkerja_officer, antarkerja_admin, antarkerja_system;
grant insert (id, officer_id, appointed_by) on community.moderators
  to antarkerja_officer, antarkerja_system;
grant update (ended_by, ended_at) on community.moderators to antarkerja_officer;

-- A text that moderation knows of by reports alone says nothing to its author until it was decided
-- against: in a conversation of two there is one who can have reported.
create policy one_s_own on community.contributions for select to antarkerja_officer, antarkerja_admin
  using (author = (select access.actor_id()) and (released_at is not null or state <> 'SHOWN'));
create policy the_moderators on community.contributions for select
  to antarkerja_officer, antarkerja_admin
  using ((select community.moderates()) and author <> (select access.actor_id()));
create policy every_one on community.contributions to antarkerja_system
  using (true) with check (true);
grant select on community.contributions to antarkerja_officer, antarkerja_admin;
grant select, insert on community.contributions to antarkerja_system;

create policy one_s_own on community.reports for select to antarkerja_officer, antarkerja_admin
  using (reporter = (select access.actor_id()));
-- Who wrote it never learns who reported it, moderator or not.
create policy the_moderators on community.reports for select
  to antarkerja_officer, antarkerja_admin
  using ((select community.moderates())
         and exists (select from community.contributions c
                      where c.id = contribution_id and c.author <> (select access.actor_id())));
grant select on community.reports to antarkerja_officer, antarkerja_admin;

create policy about_one_s_own on community.decisions for select
  to antarkerja_officer, antarkerja_admin
  using (author = (select access.actor_id())
         and exists (select from community.contributions c where c.id = contribution_id));
create policy the_moderators on community.decisions for select
  to antarkerja_officer, antarkerja_admin
  using ((select community.moderates()) and author <> (select access.actor_id()));
-- Authors do not learn who decided: community.decided_by.
grant select (id, contribution_id, author, waited_for, decision, reason, words, text_then, at, seen_at)
  on community.decisions to antarkerja_officer, antarkerja_admin;

create policy one_s_own on community.appeals for select to antarkerja_officer, antarkerja_admin
  using (author = (select access.actor_id()));
create policy the_moderators on community.appeals for select
  to antarkerja_officer, antarkerja_admin using ((select community.moderates()));
grant select on community.appeals to antarkerja_officer, antarkerja_admin;
