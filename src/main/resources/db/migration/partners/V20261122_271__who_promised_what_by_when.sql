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
  kind          text not null,
  at            timestamptz not null default clock_timestamp(),
  on_date       date not null,
  office_id     uuid not null,
  territory     text collate "C" not null,
  actor_kind    text not null,
  actor         uuid,
  org_id        uuid,
  amount        int,
  check (case when agreement_id is null
              then kind in ('OPENED', 'INVITED', 'SEATED', 'DECLINED', 'LEFT', 'REMOVED', 'CANCELLED',
                            'KEEPER', 'EXPIRED', 'ENDED')
              else kind in ('DRAFTED', 'PROPOSE', 'AGREE', 'REOPEN', 'WITHDRAW', 'IN_FORCE', 'FULFIL',
                            'END', 'REPORTED', 'CONFIRMED', 'REFUSED', 'BROKEN', 'RELEASED') end)
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
  using (proposed_at is not null and state <> 'DRAFT'
         and (office_id = (select access.office_id())
              or (select access.acting_role()) = 'HEAD'
                 and territory >= (select access.lo()) and territory < (select access.hi())));
create policy drafted_in_one_s_room on partners.agreements for insert
  to antarkerja_officer, antarkerja_employer
  with check (state = 'DRAFT' and drafted_by = partners.my_seat(room_id)
              and exists (select from partners.rooms r
                           where r.id = room_id and r.office_id = agreements.office_id
                             and r.territory = agreements.territory));
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
  using ((in_force_on is not null
          or exists (select from partners.agreements a
                      where a.id = agreement_id and a.proposed_at is not null
                        and a.state <> 'DRAFT'))
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
              and exists (select from partners.rooms r
                           where r.id = room_id and r.office_id = events.office_id
                             and r.territory = events.territory)
              and case when kind in ('INVITED', 'REMOVED', 'CANCELLED', 'KEEPER', 'EXPIRED',
                                     'ENDED')
                       then partners.keeps(room_id)
                       else org_id = (select partners.acting_org())
                            and (room_id = any ((select partners.my_rooms())::uuid[])
                                 or kind = 'DECLINED'
                                    and room_id = any ((select partners.asked_rooms())::uuid[])) end
              and (agreement_id is null
                   or exists (select from partners.parties p
                               where p.agreement_id = events.agreement_id
                                 and p.room_id = events.room_id
                                 and p.org_id = (select partners.acting_org()))));
grant insert (id, room_id, agreement_id, commitment_id, kind, on_date, office_id, territory,
              actor_kind, actor, org_id, amount)
  on partners.events to antarkerja_officer, antarkerja_employer;
