create schema circulars;
grant usage on schema circulars
  to antarkerja_officer, antarkerja_admin, antarkerja_auditor, antarkerja_system;

-- A letter of one office to the officers of its territory or of a part of it.
create table circulars.circulars (
  id               uuid primary key,
  office_id        uuid not null,
  territory        text collate "C" not null,
  author           uuid not null,
  state            text not null default 'DRAFT'
                   check (state in ('DRAFT', 'SENT', 'WITHDRAWN', 'DISCARDED')),
  title            text not null check (length(title) between 1 and 200),
  body             text not null check (length(body) between 1 and 20000),
  needs_ack        boolean not null,
  deadline         date,
  to_territory     text collate "C" not null,
  to_kind          text check (to_kind in ('CIVIL_SERVANT', 'APPOINTED')),
  to_levels        text[] not null default '{}',
  to_specialisms   text[] not null default '{}',
  sent_at          timestamptz,
  sent_on          date,
  sent_by          uuid,
  joins_until      date,
  withdrawn_at     timestamptz,
  withdrawn_by     uuid,
  withdrawn_reason text check (length(withdrawn_reason) between 10 and 500),
  version          int not null default 1,
  search           tsvector not null generated always as
                   (to_tsvector('indonesian'::regconfig, title || ' ' || body)) stored,
  check (territory = '*' or starts_with(to_territory, territory)),
  check ((state in ('SENT', 'WITHDRAWN')) = (sent_at is not null)),
  check ((sent_at is null) = (sent_on is null) and (sent_at is null) = (joins_until is null)),
  check ((state = 'WITHDRAWN') = (withdrawn_reason is not null))
);
create index circulars_by_office on circulars.circulars
  (office_id, sent_at desc nulls first, id desc);
create index circulars_by_day on circulars.circulars (sent_at desc nulls first, id desc)
  where state in ('SENT', 'WITHDRAWN');
create index circulars_by_words on circulars.circulars using gin (search);
create index circulars_running on circulars.circulars (joins_until) where state = 'SENT';
create index circulars_with_deadline on circulars.circulars (deadline)
  where state = 'SENT' and needs_ack;

create table circulars.attachments (
  file_id      uuid primary key,
  circular_id  uuid not null references circulars.circulars (id),
  name         text not null check (length(name) between 1 and 200),
  content_type text not null,
  size         bigint not null check (size > 0)
);
create index attachments_by_circular on circulars.attachments (circular_id, file_id);

-- To whom it went, and where they worked when it came. Nobody is ever taken out: who left has the day from
-- which they do not count. Rows of one
-- circular lie beside each other, with room to stay there when they are answered.
create table circulars.recipients (
  circular_id        uuid not null references circulars.circulars (id),
  officer_id         uuid not null,
  office_id          uuid not null,
  joined_on          date,
  left_on            date,
  read_at            timestamptz,
  acked_at           timestamptz,
  acked_on           date,
  -- Opened again after it was withdrawn: who had read it is told so until then.
  withdrawal_seen_at timestamptz,
  reminded_before_at timestamptz,
  reminded_after_at  timestamptz,
  primary key (circular_id, officer_id),
  check ((acked_at is null) = (acked_on is null)),
  check (acked_at is null or read_at is not null),
  check (withdrawal_seen_at is null or read_at is not null)
) with (fillfactor = 70);
create index recipients_by_officer on circulars.recipients (officer_id, circular_id);
create index recipients_unread on circulars.recipients (officer_id) where read_at is null;

alter table circulars.circulars enable row level security;
alter table circulars.circulars force row level security;
alter table circulars.attachments enable row level security;
alter table circulars.attachments force row level security;
alter table circulars.recipients enable row level security;
alter table circulars.recipients force row level security;

create policy one_s_own on circulars.recipients for select
  to antarkerja_officer, antarkerja_admin, antarkerja_auditor
  using (officer_id = (select access.actor_id()));
create policy every_one on circulars.recipients to antarkerja_system using (true) with check (true);
grant select on circulars.recipients
  to antarkerja_officer, antarkerja_admin, antarkerja_auditor, antarkerja_system;
grant update (read_at, acked_at, acked_on, reminded_before_at, reminded_after_at)
  on circulars.recipients to antarkerja_system;

create policy to_me on circulars.circulars for select
  to antarkerja_officer, antarkerja_admin, antarkerja_auditor
  using (state in ('SENT', 'WITHDRAWN')
         and id in (select r.circular_id from circulars.recipients r
                     where r.officer_id = (select access.actor_id())));
create policy from_here_or_below on circulars.circulars for select to antarkerja_officer
  using (office_id = (select access.office_id())
         or state in ('SENT', 'WITHDRAWN')
            and territory >= (select access.lo()) and territory < (select access.hi()));
create policy written_here on circulars.circulars for insert to antarkerja_officer
  with check (office_id = (select access.office_id()) and state = 'DRAFT'
              and author = (select access.actor_id())
              and territory >= (select access.lo()) and territory < (select access.hi()));
create policy changed_here on circulars.circulars for update to antarkerja_officer
  using (office_id = (select access.office_id()))
  with check (office_id = (select access.office_id())
              and territory >= (select access.lo()) and territory < (select access.hi()));
create policy every_one on circulars.circulars to antarkerja_system using (true) with check (true);
grant select on circulars.circulars
  to antarkerja_officer, antarkerja_admin, antarkerja_auditor, antarkerja_system;
-- Whose it is never changes, not even while it is a draft.
grant insert (id, office_id, territory, author, title, body, needs_ack, deadline, to_territory,
              to_kind, to_levels, to_specialisms)
  on circulars.circulars to antarkerja_officer;
grant update (state, title, body, needs_ack, deadline, to_territory, to_kind, to_levels,
              to_specialisms, sent_at, sent_on, sent_by, joins_until, withdrawn_at, withdrawn_by,
              withdrawn_reason, version)
  on circulars.circulars to antarkerja_officer;
grant insert on circulars.circulars to antarkerja_system;

create policy of_a_circular_in_sight on circulars.attachments for select
  to antarkerja_officer, antarkerja_admin, antarkerja_auditor
  using (exists (select from circulars.circulars c where c.id = circular_id));
create policy of_a_draft_of_ours on circulars.attachments for insert to antarkerja_officer
  with check (exists (select from circulars.circulars c
                       where c.id = circular_id and c.office_id = (select access.office_id())));
create policy every_one on circulars.attachments to antarkerja_system using (true) with check (true);
grant select, insert on circulars.attachments to antarkerja_officer;
grant select on circulars.attachments to antarkerja_admin, antarkerja_auditor;
grant select, delete on circulars.attachments to antarkerja_system;

-- Whether somebody of an office answers for it. Reads accounts as the owner.
create function circulars.has_head(office uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from access.accounts a
                  where a.office_id = office and a.role = 'HEAD' and a.disabled_at is null
                    and a.approved_at is not null)
$$;
revoke execute on function circulars.has_head(uuid) from public;
grant execute on function circulars.has_head(uuid) to antarkerja_officer;

-- What was sent stays as it was, whatever the program says; it can be withdrawn, once. Both are the head's,
-- in their own name.
create function circulars.sent_stays() returns trigger language plpgsql
set search_path = pg_catalog as $$
declare
  moving text[] := array['state', 'withdrawn_at', 'withdrawn_by', 'withdrawn_reason', 'version',
                         'search'];
begin
  if new.state <> old.state and new.state in ('SENT', 'WITHDRAWN')
     and (case new.state when 'SENT' then new.sent_by else new.withdrawn_by end
            is distinct from access.actor_id()
          or access.acting_role() <> 'HEAD' and circulars.has_head(new.office_id)) then
    raise exception 'sent and withdrawn by the head in person' using errcode = 'check_violation';
  end if;
  if old.state = 'DRAFT' and new.state <> 'WITHDRAWN' then
    return new;
  end if;
  if old.state = 'SENT' and new.state = 'WITHDRAWN'
     and to_jsonb(old) - moving = to_jsonb(new) - moving then
    return new;
  end if;
  raise exception 'a circular that was sent stays as it is' using errcode = 'check_violation';
end $$;
create trigger sent_stays before update on circulars.circulars
  for each row execute function circulars.sent_stays();

create function circulars.attached_to_drafts() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
declare
  draft boolean;
begin
  select c.state = 'DRAFT' into draft from circulars.circulars c
   where c.id = coalesce(new.circular_id, old.circular_id) for share;
  if draft is distinct from true then
    raise exception 'a circular that was sent stays as it is' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger attached_to_drafts before insert or delete on circulars.attachments
  for each row execute function circulars.attached_to_drafts();
revoke execute on function circulars.attached_to_drafts() from public;
