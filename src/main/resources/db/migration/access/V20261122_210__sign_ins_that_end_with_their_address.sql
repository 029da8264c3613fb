-- Who reaches a jobseeker or a contact person otherwise from now on, ends what was signed in before, and
-- what is on its way: a proof that came before that moment opens no session any more. Sessions of staff
-- end with their account alone.
create table sessions.ended (
  principal_name text primary key,
  ended_at       timestamptz not null
);
create function sessions.end_of(principal uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from access.accounts a where a.id = principal) then
    return;
  end if;
  delete from sessions.ended e where e.ended_at < now() - interval '1 day';
  insert into sessions.ended (principal_name, ended_at) values (principal::text, clock_timestamp())
  on conflict (principal_name) do update set ended_at = excluded.ended_at;
  delete from sessions.sessions s where s.principal_name = principal::text;
end $$;
create function sessions.ended_after(principal uuid, came timestamptz) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select exists (select from sessions.ended where principal_name = principal::text and ended_at > came);
end;
revoke execute on function sessions.end_of(uuid), sessions.ended_after(uuid, timestamptz) from public;
grant usage on schema sessions to antarkerja_system;
grant execute on function sessions.end_of(uuid) to antarkerja_officer, antarkerja_system;
grant execute on function sessions.ended_after(uuid, timestamptz) to antarkerja_system;
