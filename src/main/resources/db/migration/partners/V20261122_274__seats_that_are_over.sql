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

-- What runs out, and seats whose holder works there no more: everywhere by the system; those of one
-- holder in one room by who keeps it, so that they can be invited for where they work now.
create function partners.end_over(at timestamptz, here uuid, whom uuid)
returns table (room uuid, org uuid, became text)
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if access.acting_role() <> 'SYSTEM' and not coalesce(partners.keeps(here), false) then
    return;
  end if;
  return query
    update partners.seats s
       set state = case when s.state = 'INVITED' and s.expires_at <= end_over.at then 'EXPIRED'
                        else 'ENDED' end,
           ended_at = end_over.at, version = s.version + 1
     where s.state in ('INVITED', 'SEATED')
       and (here is null and access.acting_role() = 'SYSTEM'
            or s.room_id = here and s.holder = whom)
       and (s.state = 'INVITED' and s.expires_at <= end_over.at
            or not partners.works_there(s.kind, s.holder, s.org_id, false))
    returning s.room_id, s.org_id, s.state;
end $$;

-- By the system: a room that loses its last keeper so is kept by the officer of the office that opened
-- it who sits there longest.
create function partners.settle(at timestamptz)
returns table (room uuid, org uuid, became text)
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  return query select e.room, e.org, e.became from partners.end_over(settle.at, null, null) e;
  update partners.seats s set keeper = true, version = s.version + 1
   where s.id in (
     select distinct on (m.room_id) m.id
       from partners.seats m join partners.rooms r on r.id = m.room_id
      where m.state = 'SEATED' and m.kind = 'OFFICER' and m.org_id = r.office_id
        and not exists (select from partners.seats k
                         where k.room_id = m.room_id and k.state = 'SEATED' and k.keeper)
      order by m.room_id, m.seated_at, m.id);
end $$;

revoke execute on function partners.works_there(text, uuid, uuid, boolean),
  partners.end_over(timestamptz, uuid, uuid), partners.settle(timestamptz) from public;
grant execute on function partners.works_there(text, uuid, uuid, boolean),
  partners.settle(timestamptz) to antarkerja_system;
grant execute on function partners.end_over(timestamptz, uuid, uuid)
  to antarkerja_officer, antarkerja_system;
