-- AntarKerja on a PostgreSQL 18 server of your own. As a superuser:
--
--   psql -v ON_ERROR_STOP=1 -v owner_password=… -v app_password=… -f docs/database-setup.sql
--
-- It may be run again at any time. Then start AntarKerja with
--   spring.datasource.url=jdbc:postgresql://<host>:5432/antarkerja
--   spring.datasource.username=antarkerja_app     spring.datasource.password=<app_password>
--   spring.flyway.url=<the same address>
--   spring.flyway.user=antarkerja_owner           spring.flyway.password=<owner_password>
-- Extensions needed on the server: pg_trgm, unaccent, btree_gist (PostgreSQL's contrib package).

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

alter role antarkerja_owner password :'owner_password';
alter role antarkerja_app password :'app_password';

select 'create database antarkerja owner antarkerja_owner template template0 encoding UTF8
  locale_provider builtin builtin_locale "C.UTF-8" lc_collate "C" lc_ctype "C"'
 where not exists (select from pg_database where datname = 'antarkerja') \gexec
\connect antarkerja

-- Inside the database antarkerja, by a superuser, as often as you like.
revoke create on schema public from public;
create schema if not exists extensions;
create extension if not exists pg_trgm schema extensions;
create extension if not exists unaccent schema extensions;
create extension if not exists btree_gist schema extensions;
grant usage on schema extensions to antarkerja_owner, antarkerja_app, antarkerja_officer,
  antarkerja_citizen, antarkerja_employer, antarkerja_public, antarkerja_system, antarkerja_platform,
  antarkerja_admin, antarkerja_auditor;
do $$
begin
  execute format('revoke connect, temporary on database %I from public', current_database());
  execute format('grant connect on database %I to antarkerja_owner, antarkerja_app', current_database());
  execute format('grant temporary on database %I to antarkerja_owner', current_database());
end $$;
