-- Who reaches a jobseeker or a contact person otherwise from now on, ends what was signed in before.
-- Sessions of staff end with their account alone.
create function sessions.end_of(principal uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  delete from sessions.sessions
   where principal_name = principal::text
     and not exists (select from access.accounts a where a.id = principal);
end;
revoke execute on function sessions.end_of(uuid) from public;
grant usage on schema sessions to antarkerja_system;
grant execute on function sessions.end_of(uuid) to antarkerja_officer, antarkerja_system;
