-- One row per field: what it was, what it should become, and who decided. Values are private.
create table officers.changes (
  id            uuid primary key,
  officer_id    uuid not null references officers.officers (id),
  field         text not null check (field ~ '^[A-Z_]+$'),
  before_sealed bytea,
  after_sealed  bytea,
  state         text not null default 'WAITING'
                check (state in ('WAITING', 'CONFIRMED', 'REFUSED', 'REPLACED', 'WITHDRAWN')),
  reason_sealed bytea,
  asked_at      timestamptz not null default now(),
  decided_at    timestamptz,
  decided_by    uuid,
  check ((state = 'REFUSED') = (reason_sealed is not null)),
  check ((state = 'WAITING') = (decided_at is null))
);
create unique index one_waiting_change on officers.changes (officer_id, field) where state = 'WAITING';
create index changes_by_officer on officers.changes (officer_id, asked_at desc);
create index changes_waiting on officers.changes (asked_at) where state = 'WAITING';
alter table officers.changes enable row level security;
alter table officers.changes force row level security;
create policy own_and_heads on officers.changes for select to antarkerja_officer, antarkerja_admin
  using (officer_id = (select access.actor_id())
         or (select access.acting_role()) in ('HEAD', 'ADMIN')
            and exists (select from officers.officers o where o.id = officer_id));
create policy asked_for_oneself on officers.changes for insert to antarkerja_officer, antarkerja_admin
  with check (officer_id = (select access.actor_id()) and state = 'WAITING');
create policy taken_back_by_oneself on officers.changes for update
  to antarkerja_officer, antarkerja_admin
  using (officer_id = (select access.actor_id()) and state = 'WAITING')
  with check (officer_id = (select access.actor_id()) and state in ('REPLACED', 'WITHDRAWN'));
create policy decided_by_others on officers.changes for update
  to antarkerja_officer, antarkerja_admin
  using (state = 'WAITING' and officer_id is distinct from (select access.actor_id())
         and (select access.acting_role()) in ('HEAD', 'ADMIN')
         and exists (select from officers.officers o where o.id = officer_id))
  with check (state in ('CONFIRMED', 'REFUSED')
              and officer_id is distinct from (select access.actor_id())
              and decided_by = (select access.actor_id()));
create policy every_one on officers.changes to antarkerja_system using (true) with check (true);
grant select, insert, update on officers.changes
  to antarkerja_officer, antarkerja_admin, antarkerja_system;

-- Whose picture is whose, for colleagues everywhere; the file itself is read by the system.
create function officers.photo_of(officer uuid) returns uuid
language sql stable security definer set search_path = pg_catalog as $$
  select o.photo from officers.officers o
   where o.id = officer and o.status in ('ACTIVE', 'ON_LEAVE')
$$;
revoke execute on function officers.photo_of(uuid) from public;
grant execute on function officers.photo_of(uuid)
  to antarkerja_officer, antarkerja_admin, antarkerja_system;
