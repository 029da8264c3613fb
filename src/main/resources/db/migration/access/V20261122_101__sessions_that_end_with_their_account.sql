create schema sessions;
grant usage on schema sessions to
  antarkerja_platform, antarkerja_officer, antarkerja_admin, antarkerja_auditor,
  antarkerja_citizen, antarkerja_employer;

create function sessions.hashed(id text) returns text language sql immutable parallel safe
  return encode(sha256(convert_to(id, 'UTF8')), 'hex');

-- The shape that Spring Session's JDBC store expects; session_id is the hash of what the cookie holds.
create table sessions.sessions (
  primary_id            text primary key,
  session_id            text not null unique,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval int not null,
  expiry_time           bigint not null,
  principal_name        text
);
create index sessions_by_expiry_time on sessions.sessions (expiry_time);
create index sessions_by_principal_name on sessions.sessions (principal_name);

create table sessions.sessions_attributes (
  session_primary_id text not null references sessions.sessions (primary_id) on delete cascade,
  attribute_name     text not null,
  attribute_bytes    bytea not null,
  primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on sessions.sessions, sessions.sessions_attributes
  to antarkerja_platform;

-- Everybody looks after their own sessions, and can name nobody else's.
create function sessions.mine(asking text)
  returns table (id uuid, ticket text, last_used bigint, current boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select s.primary_id::uuid, convert_from(a.attribute_bytes, 'UTF8'), s.last_access_time,
         s.session_id = sessions.hashed(asking)
    from sessions.sessions s
    join sessions.sessions_attributes a
      on a.session_primary_id = s.primary_id and a.attribute_name = 'ticket'
   where s.principal_name = access.actor_id()::text
     and s.expiry_time > extract(epoch from now()) * 1000
   order by s.last_access_time desc;
end;
create function sessions.end_mine(session uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  delete from sessions.sessions
   where primary_id = session::text and principal_name = access.actor_id()::text;
end;
create function sessions.end_my_others(asking text) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  delete from sessions.sessions
   where session_id <> sessions.hashed(asking) and principal_name = access.actor_id()::text;
end;
revoke execute on function sessions.mine, sessions.end_mine, sessions.end_my_others from public;
grant execute on function sessions.mine, sessions.end_mine, sessions.end_my_others
  to antarkerja_officer, antarkerja_admin, antarkerja_auditor, antarkerja_citizen,
  antarkerja_employer;

-- Whoever changes what an account may, by whatever way: its sessions end in the same transaction.
create function access.end_sessions() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from sessions.sessions where principal_name = new.id::text;
  return null;
end $$;
create trigger ends_sessions after update on access.accounts for each row
  when ((old.role, old.office_id, old.territory, old.disabled_at, old.password_hash)
        is distinct from (new.role, new.office_id, new.territory, new.disabled_at, new.password_hash))
  execute function access.end_sessions();

grant update (role, disabled_at, version) on access.accounts to antarkerja_officer, antarkerja_admin;
-- Nobody gives themselves a role or opens their own account, whatever the program says.
create policy never_oneself on access.accounts as restrictive for update
  to antarkerja_officer, antarkerja_admin
  using (id is distinct from (select access.actor_id()));
