-- What somebody sent, sealed whole until a day has passed: numbers and birth dates of many.
create table officers.sheet_imports (
  id          uuid primary key,
  asked_by    uuid not null,
  file_name   text not null check (length(file_name) <= 200),
  asked_at    timestamptz not null,
  rows_sealed bytea,
  applied_at  timestamptz,
  applied     int check (applied >= 0),
  entered     int check (entered >= 0),
  check ((applied_at is null) = (applied is null)),
  check ((applied_at is null) = (entered is null))
);
create index sheet_imports_to_forget on officers.sheet_imports (asked_at) where rows_sealed is not null;
alter table officers.sheet_imports enable row level security;
alter table officers.sheet_imports force row level security;
create policy one_s_own on officers.sheet_imports to antarkerja_officer, antarkerja_admin
  using (asked_by = (select access.actor_id())
         and (select access.acting_role()) in ('HEAD', 'ADMIN'))
  with check (asked_by = (select access.actor_id())
              and (select access.acting_role()) in ('HEAD', 'ADMIN'));
create policy every_one on officers.sheet_imports to antarkerja_system using (true) with check (true);
grant select, insert on officers.sheet_imports to antarkerja_officer, antarkerja_admin;
grant update (applied_at, applied, entered) on officers.sheet_imports to antarkerja_officer, antarkerja_admin;
grant select, update on officers.sheet_imports to antarkerja_system;
