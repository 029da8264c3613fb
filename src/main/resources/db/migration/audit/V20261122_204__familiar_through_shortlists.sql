-- Whom shortlists make familiar costs no budget: half of what they may bring in a fortnight is told to
-- who answers for the account.
create function audit.shortlisted(holder uuid, moment timestamptz, found int, most int)
returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  if found * 2 >= most then
    perform audit.alert(holder, 'SHORTLISTED', moment, found, most, interval '14 days');
  end if;
end $$;
revoke execute on function audit.shortlisted(uuid, timestamptz, int, int) from public;
grant execute on function audit.shortlisted(uuid, timestamptz, int, int)
  to antarkerja_officer, antarkerja_system;
