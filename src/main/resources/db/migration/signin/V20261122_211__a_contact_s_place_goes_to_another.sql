-- Officers end contacts and give their place to others; they see no ways in. Those of accounts and of
-- jobseekers are never touched.
create function signin.hand_over(contact uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from access.accounts a where a.id = contact)
     or exists (select from access.person_home h where h.person_id = contact) then
    return;
  end if;
  delete from signin.passkeys where account_id = contact;
  delete from signin.totp where account_id = contact;
  delete from signin.passwords where owner_id = contact;
end $$;
revoke execute on function signin.hand_over(uuid) from public;
grant usage on schema signin to antarkerja_officer;
grant execute on function signin.hand_over(uuid) to antarkerja_officer, antarkerja_system;
