create function partners.is_party(agreement uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from partners.parties p
                  where p.agreement_id = agreement and p.org_id = partners.acting_org()
                    and partners.my_seat(p.room_id) is not null)
$$;

-- The text stands still once it is proposed; it is in force when every party said yes to this very
-- version; a step is taken by somebody who sits there for a party.
create function partners.agreement_steps() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
declare
  steps  text := old.state || '>' || new.state;
  moving text[] := array['state', 'text_version', 'proposed_at', 'in_force_on', 'closed_on',
                         'closed_by', 'closed_reason', 'version'];
begin
  if access.acting_role() = 'SYSTEM' and access.actor_id() is null then
    return new;
  end if;
  if not exists (select from partners.parties p
                  where p.agreement_id = new.id and p.org_id = partners.acting_org()) then
    raise exception 'a party''s word is its own' using errcode = 'check_violation';
  end if;
  if steps <> 'DRAFT>DRAFT' and to_jsonb(old) - moving <> to_jsonb(new) - moving then
    raise exception 'what was proposed stays as it is' using errcode = 'check_violation';
  end if;
  if new.text_version <> old.text_version + (steps = 'PROPOSED>DRAFT')::int then
    raise exception 'another text is another version' using errcode = 'check_violation';
  end if;
  if old.closed_on is null and new.closed_on is not null then
    if new.closed_by is distinct from partners.my_seat(new.room_id) then
      raise exception 'who ends it says so in person' using errcode = 'check_violation';
    end if;
  elsif (new.closed_on, new.closed_by, new.closed_reason)
        is distinct from (old.closed_on, old.closed_by, old.closed_reason) then
    raise exception 'what was ended stays so' using errcode = 'check_violation';
  end if;
  if new.in_force_on is distinct from old.in_force_on and steps <> 'PROPOSED>IN_FORCE'
     or new.proposed_at is distinct from old.proposed_at
        and (steps <> 'DRAFT>PROPOSED' or old.proposed_at is not null) then
    raise exception 'its days are those of its steps' using errcode = 'check_violation';
  end if;
  if steps in ('DRAFT>DRAFT', 'PROPOSED>PROPOSED', 'PROPOSED>DRAFT', 'DRAFT>WITHDRAWN',
               'PROPOSED>WITHDRAWN', 'IN_FORCE>ENDED')
     or steps = 'DRAFT>PROPOSED'
        and (select count(*) from partners.parties p where p.agreement_id = new.id) > 1
     or steps = 'PROPOSED>IN_FORCE'
        and not exists (select from partners.parties p
                         where p.agreement_id = new.id
                           and p.agreed_version is distinct from new.text_version)
     or steps = 'IN_FORCE>FULFILLED'
        and not exists (select from partners.commitments c
                         where c.agreement_id = new.id
                           and c.state not in ('KEPT', 'RELEASED')) then
    return new;
  end if;
  raise exception 'not a step of an agreement' using errcode = 'check_violation';
end $$;
create trigger agreement_steps before update on partners.agreements
  for each row execute function partners.agreement_steps();

create function partners.party_steps() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
declare
  a partners.agreements;
begin
  if access.acting_role() = 'SYSTEM' and access.actor_id() is null then
    return coalesce(new, old);
  end if;
  select * into a from partners.agreements x
   where x.id = coalesce(new.agreement_id, old.agreement_id) for share;
  if tg_op = 'UPDATE' then
    if a.state <> 'PROPOSED' or new.agreed_version <> a.text_version
       or new.org_id is distinct from partners.acting_org()
       or new.agreed_by is distinct from partners.my_seat(a.room_id) then
      raise exception 'a party''s word is its own' using errcode = 'check_violation';
    end if;
  elsif a.state <> 'DRAFT' or coalesce(new.room_id, old.room_id) <> a.room_id then
    raise exception 'what was proposed stays as it is' using errcode = 'check_violation';
  elsif not (partners.is_party(a.id)
             or a.version = 1 and a.drafted_by is not distinct from partners.my_seat(a.room_id)) then
    raise exception 'parties choose parties' using errcode = 'check_violation';
  elsif tg_op = 'INSERT'
        and not exists (select from partners.seats s
                         where s.room_id = new.room_id and s.org_id = new.org_id
                           and s.state = 'SEATED') then
    raise exception 'a party sits in the room' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger party_steps before insert or update or delete on partners.parties
  for each row execute function partners.party_steps();

create function partners.commitment_steps() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
declare
  a partners.agreements;
begin
  if access.acting_role() = 'SYSTEM' then
    return coalesce(new, old);
  end if;
  select * into a from partners.agreements x
   where x.id = coalesce(new.agreement_id, old.agreement_id) for share;
  if tg_op <> 'UPDATE' then
    if a.state = 'DRAFT' and partners.is_party(a.id)
       and (tg_op = 'DELETE' or (new.room_id, new.office_id, new.territory)
                                = (a.room_id, a.office_id, a.territory)) then
      return coalesce(new, old);
    end if;
  elsif old.in_force_on is null then
    if a.state = 'IN_FORCE' and partners.is_party(a.id) and new.in_force_on = a.in_force_on
       and to_jsonb(new) - 'in_force_on' = to_jsonb(old) - 'in_force_on' then
      return new;
    end if;
  elsif new.in_force_on = old.in_force_on and old.state in ('OPEN', 'PARTLY')
     and partners.acting_org() in (new.by_org, new.to_org)
     and partners.my_seat(new.room_id) is not null
     and new.done = (select coalesce(sum(e.amount), 0) from partners.evidence e
                      where e.commitment_id = new.id and e.state = 'CONFIRMED')
     and (case
       when new.state = old.state then true
       when new.state in ('BROKEN', 'RELEASED') then new.to_org = partners.acting_org()
       when new.state = 'KEPT' then new.done >= coalesce(new.quantity, 0)
         and exists (select from partners.evidence e
                      where e.commitment_id = new.id and e.state = 'CONFIRMED')
       else new.done > 0 end) then
    return new;
  end if;
  raise exception 'not a step of a commitment' using errcode = 'check_violation';
end $$;
create trigger commitment_steps before insert or update or delete on partners.commitments
  for each row execute function partners.commitment_steps();

-- Reported by one of the two sides, answered once by the other.
create function partners.evidence_steps() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
declare
  c    partners.commitments;
  mine uuid := partners.acting_org();
begin
  if access.acting_role() = 'SYSTEM' then
    return new;
  end if;
  select * into c from partners.commitments x where x.id = new.commitment_id for share;
  if c.in_force_on is null or mine is null or mine not in (c.by_org, c.to_org)
     or new.room_id <> c.room_id
     or c.state not in ('OPEN', 'PARTLY')
     or tg_op = 'UPDATE'
        and (old.state <> 'REPORTED' or new.state = 'REPORTED' or new.answered_org <> mine
             or new.reported_org = mine
             or new.answered_by is distinct from partners.my_seat(c.room_id)) then
    raise exception 'reported by one side, confirmed by the other' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger evidence_steps before insert or update on partners.evidence
  for each row execute function partners.evidence_steps();

create function partners.file_brought() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
begin
  if access.actor_id() is not null
     and not exists (select from partners.seats s
                      where s.id = new.seat_id and s.room_id = new.room_id and s.state = 'SEATED'
                        and s.holder = access.actor_id()) then
    raise exception 'nobody brings files from another one''s seat' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger file_brought before insert on partners.files
  for each row execute function partners.file_brought();

revoke execute on function partners.is_party(uuid), partners.agreement_steps(), partners.party_steps(),
  partners.commitment_steps(), partners.evidence_steps(), partners.file_brought() from public;
