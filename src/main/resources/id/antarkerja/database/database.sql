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
