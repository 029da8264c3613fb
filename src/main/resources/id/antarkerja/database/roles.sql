-- Roles of AntarKerja. Run by a superuser (only one can make a role with BYPASSRLS), as often as you like.
do $$
declare
  wanted text;
begin
  foreach wanted in array array[
    'antarkerja_owner', 'antarkerja_app', 'antarkerja_officer', 'antarkerja_citizen',
    'antarkerja_employer', 'antarkerja_public', 'antarkerja_system', 'antarkerja_platform',
    'antarkerja_admin', 'antarkerja_auditor']
  loop
    if not exists (select from pg_catalog.pg_roles where rolname = wanted) then
      execute format('create role %I nologin', wanted);
    end if;
  end loop;
end $$;
alter role antarkerja_owner login nosuperuser bypassrls nocreatedb nocreaterole noreplication;
alter role antarkerja_app login nosuperuser nobypassrls noinherit nocreatedb nocreaterole noreplication;
alter role antarkerja_owner set search_path = public, extensions;
alter role antarkerja_app set search_path = public, extensions;
grant antarkerja_officer, antarkerja_citizen, antarkerja_employer, antarkerja_public,
  antarkerja_system, antarkerja_platform, antarkerja_admin, antarkerja_auditor
  to antarkerja_app with inherit false, set true;
-- What is for everybody is also for those who keep accounts and read the trail.
grant antarkerja_public to antarkerja_admin, antarkerja_auditor with inherit true, set false;
