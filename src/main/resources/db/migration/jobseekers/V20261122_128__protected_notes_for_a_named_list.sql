-- What could cost somebody their safety: read by those on its list, by nobody for any other reason.
-- Neither the system nor heads, admins or auditors have a right here.
create table jobseekers.protected_notes (
  id          uuid primary key,
  person_id   uuid not null references jobseekers.jobseekers (id),
  territory   text collate "C" not null,
  kind        text not null check (kind in ('TRAFFICKING', 'VIOLENCE', 'WITNESS', 'HEALTH')),
  text_sealed bytea not null,
  written_by  uuid not null,
  written_at  timestamptz not null default now()
);
create index protected_notes_by_person on jobseekers.protected_notes (person_id, written_at desc);
create table jobseekers.protected_note_readers (
  note_id    uuid not null references jobseekers.protected_notes (id),
  account_id uuid not null,
  name       text not null check (length(name) between 1 and 200),
  named_by   uuid not null,
  primary key (note_id, account_id)
);
create index protected_note_readers_by_account on jobseekers.protected_note_readers (account_id);
alter table jobseekers.protected_notes enable row level security;
alter table jobseekers.protected_notes force row level security;
alter table jobseekers.protected_note_readers enable row level security;
alter table jobseekers.protected_note_readers force row level security;
create policy on_its_list on jobseekers.protected_note_readers for select to antarkerja_officer
  using (account_id = (select access.actor_id()) or named_by = (select access.actor_id()));
create policy named_by_its_author on jobseekers.protected_note_readers for insert to antarkerja_officer
  with check (named_by = (select access.actor_id()));
create policy by_its_readers on jobseekers.protected_notes for select to antarkerja_officer
  using (exists (select from jobseekers.protected_note_readers r
                  where r.note_id = protected_notes.id and r.account_id = (select access.actor_id())));
create policy by_its_author on jobseekers.protected_notes for insert to antarkerja_officer
  with check (written_by = (select access.actor_id())
              and territory >= (select access.lo()) and territory < (select access.hi()));
create policy never_one_s_own on jobseekers.protected_notes as restrictive to antarkerja_officer
  using (person_id <> all ((select access.own_files())::uuid[]));
grant select, insert on jobseekers.protected_notes, jobseekers.protected_note_readers
  to antarkerja_officer;

-- With an erased person their notes go, unread.
create function jobseekers.forget_notes(person uuid) returns bigint
language sql security definer set search_path = pg_catalog as $$
  with readers as (
    delete from jobseekers.protected_note_readers r
     using jobseekers.protected_notes n where n.id = r.note_id and n.person_id = person),
  notes as (
    delete from jobseekers.protected_notes n where n.person_id = person returning n.id)
  select count(*) from notes
$$;
revoke execute on function jobseekers.forget_notes(uuid) from public;
grant execute on function jobseekers.forget_notes(uuid) to antarkerja_system;
