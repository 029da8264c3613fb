-- An office's own page: kept by its head, read by everybody.
create table officers.office_pages (
  office_id uuid primary key references officers.offices (id),
  territory text collate "C" not null,
  address   text check (length(address) between 1 and 500),
  phone     text check (phone ~ '^[+][0-9]{6,15}$'),
  email     text check (length(email) <= 200),
  hours     text check (length(hours) between 1 and 500),
  services  text[] not null default '{}',
  version   int not null
);
alter table officers.office_pages enable row level security;
alter table officers.office_pages force row level security;
create policy read_by_everybody on officers.office_pages for select using (true);
create policy kept_by_heads on officers.office_pages for insert
  to antarkerja_officer, antarkerja_admin
  with check ((select access.acting_role()) in ('HEAD', 'ADMIN')
              and territory >= (select access.lo()) and territory < (select access.hi()));
create policy changed_by_heads on officers.office_pages for update
  to antarkerja_officer, antarkerja_admin
  using ((select access.acting_role()) in ('HEAD', 'ADMIN')
         and territory >= (select access.lo()) and territory < (select access.hi()));
create policy of_the_system on officers.office_pages to antarkerja_system
  using (true) with check (true);
grant select on officers.office_pages to antarkerja_officer, antarkerja_admin, antarkerja_auditor,
  antarkerja_citizen, antarkerja_employer, antarkerja_public, antarkerja_system;
grant insert, update on officers.office_pages
  to antarkerja_officer, antarkerja_admin, antarkerja_system;

-- Work names of those who agreed, and nothing else of them.
create function officers.shown_at(office uuid) returns table (name text, kind text, level text)
language sql stable security definer set search_path = pg_catalog as $$
  select o.name, o.kind, o.level from officers.officers o
   where o.office_id = office and o.shown and o.status = 'ACTIVE'
   order by o.name, o.id limit 200
$$;
revoke execute on function officers.shown_at(uuid) from public;
grant execute on function officers.shown_at(uuid) to antarkerja_officer, antarkerja_admin,
  antarkerja_auditor, antarkerja_citizen, antarkerja_employer, antarkerja_public,
  antarkerja_system;
