-- Nobody changes their own account, whatever the program says, but for the address that is proved theirs.
create function access.change_own_address(sealed bytea, indexed bytea) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update access.accounts a
     set email_sealed = sealed, email_index = indexed, version = a.version + 1
   where a.id = access.actor_id() and a.disabled_at is null;
  return found;
end $$;
revoke execute on function access.change_own_address from public;
grant execute on function access.change_own_address to
  antarkerja_officer, antarkerja_admin, antarkerja_auditor;
grant execute on function access.email_known to antarkerja_auditor;
