-- Whose rows were blanked in this copy of the database. The list that counts lies beside the keys; a
-- restored copy lacks some of them, and they are blanked again before the program opens.
create table access.erasures (
  person_id uuid primary key,
  at        timestamptz not null default now()
);
grant select, insert on access.erasures to antarkerja_system;

-- Whether an e-mail address has an account under one of these indexes, in any territory: while keys
-- are rotated no unique index sees both versions of a value.
create function access.email_known(indexes bytea[]) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (select from access.accounts where email_index = any(indexes));
revoke execute on function access.email_known from public;
grant execute on function access.email_known to antarkerja_officer, antarkerja_admin, antarkerja_system;

-- Of many at once, for a list of new officers.
create function access.emails_known(indexes bytea[]) returns setof bytea
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.email_index from access.accounts a
   where a.email_index = any(indexes) and access.acting_role() in ('HEAD', 'ADMIN', 'SYSTEM')
$$;
revoke execute on function access.emails_known from public;
grant execute on function access.emails_known to antarkerja_officer, antarkerja_admin, antarkerja_system;
