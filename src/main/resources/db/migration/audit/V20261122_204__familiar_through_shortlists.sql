-- Whom shortlists make familiar costs no budget: half of what they may bring in a fortnight is told to
-- who answers for the account.
create function audit.shortlisted(holder uuid, moment timestamptz, people int, most int)
returns void language sql security definer set search_path = pg_catalog as $$
  select audit.alert(holder, 'SHORTLISTED', moment, people, most, interval '14 days')
   where people * 2 >= most
$$;
revoke execute on function audit.shortlisted(uuid, timestamptz, int, int) from public;
grant execute on function audit.shortlisted(uuid, timestamptz, int, int)
  to antarkerja_officer, antarkerja_system;
