-- What the registry holds of an officer beside their account; lists are codes of ours.
alter table officers.officers
  add status       text not null default 'ACTIVE'
                   check (status in ('ACTIVE', 'ON_LEAVE', 'RETIRED', 'LEFT')),
  add level        text check (level in ('PERTAMA', 'MUDA', 'MADYA', 'UTAMA')),
  add grade        text,
  add level_since  date,
  add work_email   text check (length(work_email) <= 200),
  add work_phone   text check (work_phone ~ '^[+][0-9]{6,15}$'),
  add languages    text[] not null default '{}' check (
    array_to_string(languages, ',') ~ '^([A-Z_]+:(BASIC|WORKING|FLUENT|NATIVE)(,|$))*$'),
  add specialisms  text[] not null default '{}' check (
    array_to_string(specialisms, ',') ~ '^([A-Z_]+(,|$))*$'),
  add availability text not null default 'AVAILABLE'
                   check (availability in ('AVAILABLE', 'LIMITED', 'BUSY')),
  add shown        boolean not null default false,
  add photo        uuid,
  add check (level is null or kind = 'CIVIL_SERVANT'),
  add check (grade in ('III_A', 'III_B', 'III_C', 'III_D', 'IV_A', 'IV_B', 'IV_C', 'IV_D', 'IV_E')),
  add check (level is null or grade is null or grade = any (case level
    when 'PERTAMA' then array['III_A', 'III_B']
    when 'MUDA'    then array['III_C', 'III_D']
    when 'MADYA'   then array['IV_A', 'IV_B', 'IV_C']
    else                array['IV_D', 'IV_E'] end));
create index officers_by_office on officers.officers (office_id, name, id);

-- Colleagues of an office see its rows; heads and admins change them, everybody their own.
create policy changed_by_whom on officers.officers as restrictive for update
  to antarkerja_officer, antarkerja_admin
  using (id = (select access.actor_id()) or (select access.acting_role()) in ('HEAD', 'ADMIN'));

-- What one's employer decides, nobody decides for themselves, whatever the program says.
create function officers.decided_by_others() returns trigger language plpgsql
set search_path = pg_catalog as $$
begin
  if new.id = access.actor_id() and access.acting_role() <> 'SYSTEM' then
    raise exception 'never one''s own' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger decided_by_others before update on officers.officers for each row
  when ((old.kind, old.name, old.office_id, old.territory, old.status, old.level, old.grade,
         old.level_since)
        is distinct from (new.kind, new.name, new.office_id, new.territory, new.status, new.level,
         new.grade, new.level_since))
  execute function officers.decided_by_others();

-- What is private: for the officer, the heads and admins above, and nobody else of the office.
create table officers.details (
  officer_id   uuid primary key references officers.officers (id),
  nip_sealed   bytea,
  nip_index    bytea unique,
  born_sealed  bytea,
  phone_sealed bytea,
  email_sealed bytea,
  check ((nip_sealed is null) = (nip_index is null))
);
alter table officers.details enable row level security;
alter table officers.details force row level security;
create policy own_and_heads on officers.details for select
  to antarkerja_officer, antarkerja_admin
  using (officer_id = (select access.actor_id())
         or (select access.acting_role()) in ('HEAD', 'ADMIN')
            and exists (select from officers.officers o where o.id = officer_id));
create policy written_by_heads on officers.details for insert
  to antarkerja_officer, antarkerja_admin
  with check (officer_id is distinct from (select access.actor_id())
              and (select access.acting_role()) in ('HEAD', 'ADMIN')
              and exists (select from officers.officers o where o.id = officer_id));
create policy changed_by_heads on officers.details for update
  to antarkerja_officer, antarkerja_admin
  using (officer_id is distinct from (select access.actor_id())
         and (select access.acting_role()) in ('HEAD', 'ADMIN')
         and exists (select from officers.officers o where o.id = officer_id));
create policy every_one on officers.details to antarkerja_system using (true) with check (true);
grant select, insert, update on officers.details
  to antarkerja_officer, antarkerja_admin, antarkerja_system;

-- One number, one officer, also where the one who asks sees neither.
create function officers.nip_known(indexes bytea[], except_officer uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from officers.details d
                  where d.nip_index = any (indexes) and d.officer_id <> except_officer)
$$;
-- The same of many at once, for a list of new officers.
create function officers.nips_known(indexes bytea[]) returns setof bytea
language sql stable security definer set search_path = pg_catalog as $$
  select d.nip_index from officers.details d
   where d.nip_index = any (indexes) and access.acting_role() in ('HEAD', 'ADMIN', 'SYSTEM')
$$;
revoke execute on function officers.nip_known(bytea[], uuid), officers.nips_known(bytea[])
  from public;
grant execute on function officers.nip_known(bytea[], uuid), officers.nips_known(bytea[])
  to antarkerja_officer, antarkerja_admin, antarkerja_system;

-- Who worked where, on two axes: from_on and until_on are when it held, recorded_at and
-- superseded_at are when this house knew it. Nothing is overwritten: a row is superseded.
create table officers.postings (
  id            uuid primary key,
  officer_id    uuid not null references officers.officers (id),
  office_id     uuid not null references officers.offices (id),
  territory     text collate "C" not null,
  post          text not null default 'OFFICER'
                check (post in ('OFFICER', 'HEAD_OF_OFFICE', 'LABOUR_ATTACHE', 'TECHNICAL_STAFF',
                                'HEAD_OF_LABOUR_SECTION')),
  main          boolean not null default true,
  decree_no     text check (length(decree_no) between 1 and 100),
  decree_on     date,
  from_on       date not null,
  until_on      date,
  recorded_at   timestamptz not null default now(),
  recorded_by   uuid,
  superseded_at timestamptz,
  check (until_on > from_on),
  check (superseded_at >= recorded_at),
  constraint one_main_posting_a_day exclude using gist
    (officer_id with =, daterange(from_on, until_on) with &&) where (main and superseded_at is null)
);
create index postings_by_officer on officers.postings (officer_id, from_on);
create index postings_by_place on officers.postings (territory, from_on) where superseded_at is null;
create index postings_that_begin on officers.postings (from_on) where superseded_at is null;
alter table officers.postings enable row level security;
alter table officers.postings force row level security;
create policy by_territory on officers.postings
  using (territory >= (select access.lo()) and territory < (select access.hi())
         or exists (select from officers.officers o where o.id = officer_id))
  with check (territory >= (select access.lo()) and territory < (select access.hi()));
create policy posted_by_others on officers.postings as restrictive for insert
  to antarkerja_officer, antarkerja_admin
  with check ((select access.acting_role()) in ('HEAD', 'ADMIN')
              and officer_id is distinct from (select access.actor_id()));
create policy changed_by_others on officers.postings as restrictive for update
  to antarkerja_officer, antarkerja_admin
  using ((select access.acting_role()) in ('HEAD', 'ADMIN')
         and officer_id is distinct from (select access.actor_id()));
grant select, insert, update on officers.postings
  to antarkerja_officer, antarkerja_admin, antarkerja_system;

-- Away from–to, both days included, with who stands in.
create table officers.absences (
  id         uuid primary key,
  officer_id uuid not null references officers.officers (id),
  from_on    date not null,
  until_on   date not null,
  stand_in   uuid references officers.officers (id),
  ended_at   timestamptz,
  check (until_on >= from_on),
  check (stand_in <> officer_id),
  constraint one_absence_a_day exclude using gist
    (officer_id with =, daterange(from_on, until_on, '[]') with &&) where (ended_at is null)
);
create index absences_by_officer on officers.absences (officer_id, from_on);
alter table officers.absences enable row level security;
alter table officers.absences force row level security;
create policy in_sight on officers.absences
  using (exists (select from officers.officers o where o.id = officer_id))
  with check (officer_id = (select access.actor_id())
              or (select access.acting_role()) in ('HEAD', 'ADMIN', 'SYSTEM')
                 and exists (select from officers.officers o where o.id = officer_id));
grant select, insert, update on officers.absences
  to antarkerja_officer, antarkerja_admin, antarkerja_system;

-- Dated facts, for reports: which officers there were, of which level, where.
create table officers.officer_events (
  id           uuid primary key,
  kind         text not null check (kind in ('ENTERED', 'POSTED', 'LEVEL', 'STATUS')),
  officer_id   uuid not null references officers.officers (id),
  at           timestamptz not null default now(),
  on_date      date not null,
  office_id    uuid not null,
  territory    text collate "C" not null,
  actor_kind   text not null,
  actor        uuid,
  officer_kind text not null,
  level        text,
  grade        text,
  status       text not null
);
create index officer_events_by_place on officers.officer_events (territory, on_date);
alter table officers.officer_events enable row level security;
alter table officers.officer_events force row level security;
create policy by_territory on officers.officer_events
  using (territory >= (select access.lo()) and territory < (select access.hi()))
  with check (territory >= (select access.lo()) and territory < (select access.hi()));
grant select, insert on officers.officer_events
  to antarkerja_officer, antarkerja_admin, antarkerja_system;

-- Whoever answers for both places moves an account; its sessions end by the trigger on accounts.
grant update (office_id, office_name, territory) on access.accounts
  to antarkerja_officer, antarkerja_admin;
