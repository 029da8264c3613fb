-- What organisations of a room agree on. A change after it was proposed makes another version of
-- the text, and every party's word is for one version.
create table partners.agreements (
  id            uuid primary key,
  room_id       uuid not null references partners.rooms (id),
  office_id     uuid not null,
  territory     text collate "C" not null,
  title         text not null check (length(title) between 1 and 200),
  body          text not null check (length(body) between 1 and 20000),
  from_on       date not null,
  until_on      date check (until_on >= from_on),
  state         text not null default 'DRAFT'
                check (state in ('DRAFT', 'PROPOSED', 'IN_FORCE', 'FULFILLED', 'ENDED',
                                 'WITHDRAWN')),
  text_version  int not null default 1,
  drafted_by    uuid not null references partners.seats (id),
  drafted_at    timestamptz not null,
  proposed_at   timestamptz,
  in_force_on   date,
  closed_on     date,
  closed_by     uuid references partners.seats (id),
  closed_reason text check (length(closed_reason) between 10 and 500),
  version       int not null default 1,
  check ((state in ('IN_FORCE', 'FULFILLED', 'ENDED')) = (in_force_on is not null)),
  check ((state in ('FULFILLED', 'ENDED', 'WITHDRAWN')) = (closed_on is not null)),
  check (state not in ('ENDED', 'WITHDRAWN') or closed_reason is not null)
);
create index agreements_by_room on partners.agreements (room_id, drafted_at desc, id desc);
create index agreements_by_territory on partners.agreements (territory, drafted_at desc, id desc);

create table partners.parties (
  agreement_id   uuid not null references partners.agreements (id),
  org_id         uuid not null,
  room_id        uuid not null,
  agreed_version int,
  agreed_by      uuid references partners.seats (id),
  agreed_at      timestamptz,
  primary key (agreement_id, org_id),
  foreign key (room_id, org_id) references partners.organisations (room_id, org_id),
  check ((agreed_version is null) = (agreed_by is null)
         and (agreed_version is null) = (agreed_at is null))
);

-- in_force_on: from when it counts; null while the parties still talk.
create table partners.commitments (
  id                 uuid primary key,
  agreement_id       uuid not null references partners.agreements (id),
  room_id            uuid not null references partners.rooms (id),
  office_id          uuid not null,
  territory          text collate "C" not null,
  by_org             uuid not null,
  to_org             uuid not null,
  what               text not null check (length(what) between 1 and 500),
  quantity           int check (quantity between 1 and 1000000),
  unit               text check (length(unit) between 1 and 40),
  due_on             date not null,
  state              text not null default 'OPEN'
                     check (state in ('OPEN', 'PARTLY', 'KEPT', 'BROKEN', 'RELEASED')),
  done               int not null default 0 check (done >= 0),
  in_force_on        date,
  settled_on         date,
  reason             text check (length(reason) between 10 and 500),
  reminded_before_at timestamptz,
  reminded_after_at  timestamptz,
  version            int not null default 1,
  check (by_org <> to_org),
  check ((quantity is null) = (unit is null)),
  check ((state in ('OPEN', 'PARTLY')) = (settled_on is null)),
  check ((state in ('BROKEN', 'RELEASED')) = (reason is not null)),
  foreign key (agreement_id, by_org) references partners.parties (agreement_id, org_id),
  foreign key (agreement_id, to_org) references partners.parties (agreement_id, org_id)
);
create index commitments_by_agreement on partners.commitments (agreement_id, due_on, id);
create index commitments_by_room on partners.commitments (room_id, due_on, id)
  where in_force_on is not null;
create index commitments_by_territory on partners.commitments (territory, due_on, id)
  where in_force_on is not null;
create index commitments_by_office on partners.commitments (office_id, due_on, id)
  where in_force_on is not null;
create index commitments_running on partners.commitments (due_on)
  where in_force_on is not null and state in ('OPEN', 'PARTLY');

-- What became of it, as one side reports and the other confirms.
create table partners.evidence (
  id            uuid primary key,
  commitment_id uuid not null references partners.commitments (id),
  room_id       uuid not null references partners.rooms (id),
  on_date       date not null,
  amount        int check (amount between 1 and 1000000),
  note          text not null check (length(note) between 1 and 1000),
  reported_org  uuid not null,
  reported_by   uuid not null references partners.seats (id),
  reported_at   timestamptz not null,
  state         text not null default 'REPORTED'
                check (state in ('REPORTED', 'CONFIRMED', 'REFUSED')),
  answered_org  uuid,
  answered_by   uuid references partners.seats (id),
  answered_at   timestamptz,
  answer        text check (length(answer) between 10 and 500),
  check ((state = 'REPORTED') = (answered_at is null)),
  check ((answered_at is null) = (answered_by is null)),
  check ((state = 'REFUSED') = (answer is not null)),
  check (answered_org <> reported_org)
);
create index evidence_by_commitment on partners.evidence (commitment_id, reported_at, id);
create index evidence_open on partners.evidence (room_id) where state = 'REPORTED';

-- Files of what was written, and signed papers of agreements.
create table partners.files (
  file_id      uuid primary key,
  room_id      uuid not null references partners.rooms (id),
  post_id      uuid references partners.posts (id),
  agreement_id uuid references partners.agreements (id),
  seat_id      uuid not null references partners.seats (id),
  name         text not null check (length(name) between 1 and 200),
  content_type text not null,
  size         bigint not null check (size > 0),
  at           timestamptz not null,
  check (num_nonnulls(post_id, agreement_id) = 1)
);
create index files_by_post on partners.files (post_id);
create index files_by_agreement on partners.files (agreement_id);

-- Facts, only added.
create table partners.events (
  id            uuid primary key,
  room_id       uuid not null references partners.rooms (id),
  agreement_id  uuid references partners.agreements (id),
  commitment_id uuid,
  kind          text not null check (length(kind) between 1 and 40),
  at            timestamptz not null default clock_timestamp(),
  on_date       date not null,
  office_id     uuid not null,
  territory     text collate "C" not null,
  actor_kind    text not null,
  actor         uuid,
  org_id        uuid,
  amount        int
);
create index events_by_agreement on partners.events (agreement_id, at, id);
create index events_by_territory on partners.events (territory, on_date);

do $$
declare
  it text;
begin
  foreach it in array array['agreements', 'parties', 'commitments', 'evidence', 'files', 'events'] loop
    execute format('alter table partners.%I enable row level security', it);
    execute format('alter table partners.%I force row level security', it);
    execute format('create policy every_one on partners.%I to antarkerja_system using (true) with check (true)', it);
    execute format('grant select on partners.%I to antarkerja_officer, antarkerja_employer, antarkerja_system', it);
    execute format('grant insert on partners.%I to antarkerja_system', it);
  end loop;
end $$;

-- Those above read what was agreed, not what is still talked about.
create policy of_one_s_rooms on partners.agreements for select
  to antarkerja_officer, antarkerja_employer
  using (room_id = any ((select partners.my_rooms())::uuid[]));
create policy from_here_or_below on partners.agreements for select to antarkerja_officer
  using (proposed_at is not null
         and (office_id = (select access.office_id())
              or (select access.acting_role()) = 'HEAD'
                 and territory >= (select access.lo()) and territory < (select access.hi())));
create policy drafted_in_one_s_room on partners.agreements for insert
  to antarkerja_officer, antarkerja_employer
  with check (state = 'DRAFT' and drafted_by = partners.my_seat(room_id));
create policy changed_in_one_s_room on partners.agreements for update
  to antarkerja_officer, antarkerja_employer
  using (room_id = any ((select partners.my_rooms())::uuid[]));
grant insert (id, room_id, office_id, territory, title, body, from_on, until_on, drafted_by, drafted_at)
  on partners.agreements to antarkerja_officer, antarkerja_employer;
grant update (title, body, from_on, until_on, state, text_version, proposed_at, in_force_on,
              closed_on, closed_by, closed_reason, version)
  on partners.agreements to antarkerja_officer, antarkerja_employer;

create policy of_an_agreement_in_sight on partners.parties for select
  to antarkerja_officer, antarkerja_employer
  using (exists (select from partners.agreements a where a.id = agreement_id));
create policy named_in_one_s_room on partners.parties for insert
  to antarkerja_officer, antarkerja_employer
  with check (room_id = any ((select partners.my_rooms())::uuid[]) and agreed_version is null);
create policy agreed_for_one_s_own on partners.parties for update
  to antarkerja_officer, antarkerja_employer
  using (room_id = any ((select partners.my_rooms())::uuid[])
         and org_id = (select partners.acting_org()));
create policy unnamed_in_one_s_room on partners.parties for delete
  to antarkerja_officer, antarkerja_employer
  using (room_id = any ((select partners.my_rooms())::uuid[]));
grant insert (agreement_id, org_id, room_id), delete on partners.parties
  to antarkerja_officer, antarkerja_employer;
grant update (agreed_version, agreed_by, agreed_at) on partners.parties
  to antarkerja_officer, antarkerja_employer;

create policy of_one_s_rooms on partners.commitments for select
  to antarkerja_officer, antarkerja_employer
  using (room_id = any ((select partners.my_rooms())::uuid[]));
create policy from_here_or_below on partners.commitments for select to antarkerja_officer
  using (in_force_on is not null
         and (office_id = (select access.office_id())
              or (select access.acting_role()) = 'HEAD'
                 and territory >= (select access.lo()) and territory < (select access.hi())));
create policy promised_in_one_s_room on partners.commitments for insert
  to antarkerja_officer, antarkerja_employer
  with check (room_id = any ((select partners.my_rooms())::uuid[]) and in_force_on is null);
create policy changed_in_one_s_room on partners.commitments for update
  to antarkerja_officer, antarkerja_employer
  using (room_id = any ((select partners.my_rooms())::uuid[]));
create policy taken_out_in_one_s_room on partners.commitments for delete
  to antarkerja_officer, antarkerja_employer
  using (room_id = any ((select partners.my_rooms())::uuid[]));
grant insert (id, agreement_id, room_id, office_id, territory, by_org, to_org, what, quantity, unit,
              due_on), delete
  on partners.commitments to antarkerja_officer, antarkerja_employer;
grant update (state, done, in_force_on, settled_on, reason, version)
  on partners.commitments to antarkerja_officer, antarkerja_employer;
grant update (reminded_before_at, reminded_after_at) on partners.commitments to antarkerja_system;

create policy of_a_commitment_in_sight on partners.evidence for select
  to antarkerja_officer, antarkerja_employer
  using (exists (select from partners.commitments c where c.id = commitment_id));
create policy reported_from_one_s_seat on partners.evidence for insert
  to antarkerja_officer, antarkerja_employer
  with check (state = 'REPORTED' and reported_by = partners.my_seat(room_id)
              and reported_org = (select partners.acting_org()));
create policy answered_in_one_s_room on partners.evidence for update
  to antarkerja_officer, antarkerja_employer
  using (room_id = any ((select partners.my_rooms())::uuid[]));
grant insert (id, commitment_id, room_id, on_date, amount, note, reported_org, reported_by, reported_at)
  on partners.evidence to antarkerja_officer, antarkerja_employer;
grant update (state, answered_org, answered_by, answered_at, answer)
  on partners.evidence to antarkerja_officer, antarkerja_employer;

create policy of_what_is_in_sight on partners.files for select
  to antarkerja_officer, antarkerja_employer
  using (case when post_id is not null
              then exists (select from partners.posts p where p.id = post_id)
              else exists (select from partners.agreements a where a.id = agreement_id) end);

create policy of_a_room_in_sight on partners.events for select
  to antarkerja_officer, antarkerja_employer
  using (case when agreement_id is null
              then exists (select from partners.rooms r where r.id = room_id)
              else exists (select from partners.agreements a where a.id = agreement_id) end);
create policy happened_in_one_s_room on partners.events for insert
  to antarkerja_officer, antarkerja_employer
  with check (actor is not distinct from (select access.actor_id())
              and exists (select from partners.rooms r where r.id = room_id));
grant insert on partners.events to antarkerja_officer, antarkerja_employer;

-- The text stands still once it is proposed; it is in force when every party said yes to this very
-- version; a step is taken by somebody who sits there for a party.
create function partners.agreement_steps() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
declare
  steps  text := old.state || '>' || new.state;
  moving text[] := array['state', 'text_version', 'proposed_at', 'in_force_on', 'closed_on',
                         'closed_by', 'closed_reason', 'version'];
begin
  if access.acting_role() = 'SYSTEM' and access.actor_id() is null then
    return new;
  end if;
  if not exists (select from partners.parties p
                  where p.agreement_id = new.id and p.org_id = partners.acting_org()) then
    raise exception 'a party''s word is its own' using errcode = 'check_violation';
  end if;
  if steps <> 'DRAFT>DRAFT' and to_jsonb(old) - moving <> to_jsonb(new) - moving then
    raise exception 'what was proposed stays as it is' using errcode = 'check_violation';
  end if;
  if new.text_version <> old.text_version + (steps = 'PROPOSED>DRAFT')::int then
    raise exception 'another text is another version' using errcode = 'check_violation';
  end if;
  if steps in ('DRAFT>DRAFT', 'PROPOSED>PROPOSED', 'PROPOSED>DRAFT', 'DRAFT>WITHDRAWN',
               'PROPOSED>WITHDRAWN', 'IN_FORCE>ENDED')
     or steps = 'DRAFT>PROPOSED'
        and (select count(*) from partners.parties p where p.agreement_id = new.id) > 1
     or steps = 'PROPOSED>IN_FORCE'
        and not exists (select from partners.parties p
                         where p.agreement_id = new.id
                           and p.agreed_version is distinct from new.text_version)
     or steps = 'IN_FORCE>FULFILLED'
        and not exists (select from partners.commitments c
                         where c.agreement_id = new.id
                           and c.state not in ('KEPT', 'RELEASED')) then
    return new;
  end if;
  raise exception 'not a step of an agreement' using errcode = 'check_violation';
end $$;
create trigger agreement_steps before update on partners.agreements
  for each row execute function partners.agreement_steps();

create function partners.party_steps() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
declare
  a partners.agreements;
begin
  if access.acting_role() = 'SYSTEM' and access.actor_id() is null then
    return coalesce(new, old);
  end if;
  select * into a from partners.agreements x
   where x.id = coalesce(new.agreement_id, old.agreement_id) for share;
  if tg_op = 'UPDATE' then
    if a.state <> 'PROPOSED' or new.agreed_version <> a.text_version
       or new.org_id is distinct from partners.acting_org()
       or new.agreed_by is distinct from partners.my_seat(a.room_id) then
      raise exception 'a party''s word is its own' using errcode = 'check_violation';
    end if;
  elsif a.state <> 'DRAFT' or coalesce(new.room_id, old.room_id) <> a.room_id then
    raise exception 'what was proposed stays as it is' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger party_steps before insert or update or delete on partners.parties
  for each row execute function partners.party_steps();

create function partners.commitment_steps() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
declare
  a partners.agreements;
begin
  if access.acting_role() = 'SYSTEM' then
    return coalesce(new, old);
  end if;
  select * into a from partners.agreements x
   where x.id = coalesce(new.agreement_id, old.agreement_id) for share;
  if tg_op <> 'UPDATE' then
    if a.state = 'DRAFT' and (tg_op = 'DELETE' or (new.room_id, new.office_id, new.territory)
                                = (a.room_id, a.office_id, a.territory)) then
      return coalesce(new, old);
    end if;
  elsif new.in_force_on is not distinct from a.in_force_on and a.in_force_on is not null
     and (old.state = new.state or old.state in ('OPEN', 'PARTLY'))
     and new.done = (select coalesce(sum(e.amount), 0) from partners.evidence e
                      where e.commitment_id = new.id and e.state = 'CONFIRMED')
     and (case
       when new.state = old.state then true
       when new.state in ('BROKEN', 'RELEASED') then new.to_org = partners.acting_org()
       when new.state = 'KEPT' then new.done >= coalesce(new.quantity, 0)
         and exists (select from partners.evidence e
                      where e.commitment_id = new.id and e.state = 'CONFIRMED')
       else new.done > 0 end) then
    return new;
  end if;
  raise exception 'not a step of a commitment' using errcode = 'check_violation';
end $$;
create trigger commitment_steps before insert or update or delete on partners.commitments
  for each row execute function partners.commitment_steps();

-- Reported by one of the two sides, answered once by the other.
create function partners.evidence_steps() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
declare
  c    partners.commitments;
  mine uuid := partners.acting_org();
begin
  if access.acting_role() = 'SYSTEM' then
    return new;
  end if;
  select * into c from partners.commitments x where x.id = new.commitment_id for share;
  if c.in_force_on is null or mine is null or mine not in (c.by_org, c.to_org)
     or new.room_id <> c.room_id
     or c.state not in ('OPEN', 'PARTLY')
     or tg_op = 'UPDATE'
        and (old.state <> 'REPORTED' or new.state = 'REPORTED' or new.answered_org <> mine
             or new.reported_org = mine
             or new.answered_by is distinct from partners.my_seat(c.room_id)) then
    raise exception 'reported by one side, confirmed by the other' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger evidence_steps before insert or update on partners.evidence
  for each row execute function partners.evidence_steps();

create function partners.file_brought() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
begin
  if access.actor_id() is not null
     and not exists (select from partners.seats s
                      where s.id = new.seat_id and s.room_id = new.room_id and s.state = 'SEATED'
                        and s.holder = access.actor_id()) then
    raise exception 'nobody brings files from another one''s seat' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger file_brought before insert on partners.files
  for each row execute function partners.file_brought();

revoke execute on function partners.agreement_steps(), partners.party_steps(),
  partners.commitment_steps(), partners.evidence_steps(), partners.file_brought() from public;
