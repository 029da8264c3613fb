-- Whoever was somebody for a minute may have set up a way in of their own. At the counter it ends: of a
-- person whom the actor's territory holds, all of them, or those younger than that.
create function signin.end_ways_of(person uuid, younger interval) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  since timestamptz := coalesce(now() - younger, '-infinity');
begin
  if not exists (select from access.person_home h
                  where h.person_id = person and h.territory >= access.lo() and h.territory < access.hi()) then
    return;
  end if;
  delete from signin.passkeys p where p.account_id = person and p.created_at > since;
  delete from signin.totp t where t.account_id = person and t.enrolled_at > since;
  delete from signin.passwords w where w.owner_id = person and w.set_at > since;
end $$;
revoke execute on function signin.end_ways_of(uuid, interval) from public;
grant execute on function signin.end_ways_of(uuid, interval) to antarkerja_officer, antarkerja_system;
