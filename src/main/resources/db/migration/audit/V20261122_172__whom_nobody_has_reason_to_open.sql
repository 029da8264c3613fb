-- Invented people in the registers, about whom nobody comes to a counter and whom no list of work leads
-- to: opening one is told at once to who answers for the account. Which they are, officers can't see.
create table audit.honey (
  person    uuid primary key,
  territory text collate "C" not null,
  at        timestamptz not null default clock_timestamp()
);
create index honey_by_territory on audit.honey (territory);
grant select, insert on audit.honey to antarkerja_system;

create function audit.watch_honey() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select from audit.honey h where h.person = new.subject) then
    perform audit.alert(new.actor, 'HONEY', new.at, 1, 1, interval '1 hour');
  end if;
  return null;
end $$;
create trigger watches_honey after insert on audit.entries for each row
  when (new.kind = 'READ' and new.actor_kind = 'OFFICER' and new.subject is not null)
  execute function audit.watch_honey();

-- Whose data an account, an office, or somebody outside the offices was shown in a span of time, files and
-- rows of lists; invented people have nothing to be told. By the system alone. Holders are ids of those who
-- signed in, and of those to whom people were disclosed by links: such a reading names nobody who acted.
create function audit.shown_to(account uuid, office uuid, holders uuid[], from_at timestamptz,
  to_at timestamptz)
returns table (person_id uuid, first_at timestamptz, last_at timestamptz, times bigint, actions text[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.person, min(p.at), max(p.at), count(*), array_agg(distinct p.action order by p.action)
    from (select e.subject as person, e.at, e.action from audit.entries e
           where e.kind = 'READ' and e.result = 'DONE' and e.at >= from_at and e.at <= to_at
             and (e.actor = account or e.office_id = office or e.actor = any (holders)
                  or e.role = 'EMPLOYER_LINK' and e.subjects && holders)
          union all
          select unnest(e.subjects), e.at, e.action from audit.entries e
           where e.kind = 'LIST' and e.result = 'DONE' and e.at >= from_at and e.at <= to_at
             and (e.actor = account or e.office_id = office or e.actor = any (holders))) p
   where exists (select from access.person_home h where h.person_id = p.person)
     and not exists (select from audit.honey h where h.person = p.person)
   group by p.person
$$;
revoke execute on function audit.shown_to(uuid, uuid, uuid[], timestamptz, timestamptz) from public;
grant execute on function audit.shown_to(uuid, uuid, uuid[], timestamptz, timestamptz) to antarkerja_system;
