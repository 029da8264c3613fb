-- Whose contact person acts; nothing for one who left, or whose company may not recruit.
create function employers.acting_company() returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select c.company_id from employers.contacts c
            join employers.companies e on e.id = c.company_id
           where c.id = access.actor_id() and c.ended_at is null
             and e.status not in ('SUSPENDED', 'BLOCKED'));
revoke execute on function employers.acting_company() from public;
grant execute on function employers.acting_company() to antarkerja_employer;
grant usage on schema employers to antarkerja_employer;

-- By whose word alone the contact person who acts was let in: nobody else's stands behind the address.
create function employers.acting_on_word_of() returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select c.entered_by from employers.contacts c
           where c.id = access.actor_id() and not employers.speaks(c.id, c.entered_by));
revoke execute on function employers.acting_on_word_of() from public;
grant execute on function employers.acting_on_word_of() to antarkerja_employer;
