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
