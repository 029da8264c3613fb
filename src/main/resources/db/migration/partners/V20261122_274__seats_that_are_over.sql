-- Whether the holder still works there and may sign in; with a firm that is stopped for a time, for
-- nobody today.
create function partners.works_there(kind text, holder uuid, org uuid, today boolean) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select case kind
    when 'OFFICER' then exists (
      select from access.accounts a
       where a.id = works_there.holder and a.office_id = org and a.disabled_at is null
         and a.approved_at is not null and a.role in ('OFFICER', 'HEAD'))
    else exists (
      select from employers.contacts c join employers.companies e on e.id = c.company_id
       where c.id = works_there.holder and c.company_id = org and c.ended_at is null
         and e.status <> 'BLOCKED' and not (today and e.status = 'SUSPENDED')) end
$$;

-- By the system: what runs out, and seats whose holder works there no more. A room that loses its last
-- keeper so is kept by the officer of the office that opened it who sits there longest.
create function partners.settle(at timestamptz) returns int
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  over int;
begin
  update partners.seats s
     set state = case when s.state = 'INVITED' and s.expires_at <= settle.at then 'EXPIRED'
                      else 'ENDED' end,
         ended_at = settle.at, version = s.version + 1
   where s.state in ('INVITED', 'SEATED')
     and (s.state = 'INVITED' and s.expires_at <= settle.at
          or not partners.works_there(s.kind, s.holder, s.org_id, false));
  get diagnostics over = row_count;
  update partners.seats s set keeper = true, version = s.version + 1
   where s.id in (
     select distinct on (m.room_id) m.id
       from partners.seats m join partners.rooms r on r.id = m.room_id
      where m.state = 'SEATED' and m.kind = 'OFFICER' and m.org_id = r.office_id
        and not exists (select from partners.seats k
                         where k.room_id = m.room_id and k.state = 'SEATED' and k.keeper)
      order by m.room_id, m.seated_at, m.id);
  return over;
end $$;

revoke execute on function partners.works_there(text, uuid, uuid, boolean),
  partners.settle(timestamptz) from public;
grant execute on function partners.works_there(text, uuid, uuid, boolean),
  partners.settle(timestamptz) to antarkerja_system;
