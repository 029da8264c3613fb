-- Whether a company may recruit now: for policies and functions of modules above, whose roles do not
-- read companies.
create function employers.may_recruit(company uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (select from employers.companies e
                  where e.id = company and e.status not in ('SUSPENDED', 'BLOCKED'));
revoke execute on function employers.may_recruit(uuid) from public;
grant execute on function employers.may_recruit(uuid) to
  antarkerja_officer, antarkerja_employer, antarkerja_system;
