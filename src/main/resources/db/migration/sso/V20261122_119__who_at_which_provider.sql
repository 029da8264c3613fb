create schema sso;
grant usage on schema sso to antarkerja_system;

-- Somebody at a provider is the pair of issuer and subject; an account has at most one at each.
create table sso.identities (
  issuer     text not null check (length(issuer) between 1 and 500),
  subject    text not null check (length(subject) between 1 and 255),
  account_id uuid not null references access.accounts (id),
  linked_at  timestamptz not null,
  linked_by  uuid,
  primary key (issuer, subject),
  unique (account_id, issuer)
);
alter table sso.identities enable row level security;
alter table sso.identities force row level security;
create policy by_the_system on sso.identities to antarkerja_system using (true) with check (true);
grant select, insert, delete on sso.identities to antarkerja_system;

-- An officer follows it once; only the SHA-256 of its 32 random bytes is kept.
create table sso.invitations (
  token_hash bytea primary key check (length(token_hash) = 32),
  account_id uuid not null references access.accounts (id),
  expires_at timestamptz not null,
  used_at    timestamptz
);
alter table sso.invitations enable row level security;
alter table sso.invitations force row level security;
create policy by_the_system on sso.invitations to antarkerja_system using (true) with check (true);
grant select, insert, update on sso.invitations to antarkerja_system;

-- Who came by a way that is taken away does not stay.
create function sso.end_sessions() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from sessions.sessions where principal_name = old.account_id::text;
  return null;
end $$;
create trigger ends_sessions after delete on sso.identities for each row
  execute function sso.end_sessions();

-- When two officers let an owner in anew, this way ends with the others.
create function sso.end_ways_in() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from sso.identities i where i.account_id = new.account_id;
  update sso.invitations v set used_at = now()
   where v.account_id = new.account_id and v.used_at is null;
  return null;
end $$;
create trigger ends_sso after update of outcome on signin.recoveries for each row
  when (new.outcome = 'CONFIRMED' and old.outcome is null) execute function sso.end_ways_in();
