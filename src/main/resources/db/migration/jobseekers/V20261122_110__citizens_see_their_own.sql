-- The QR of the card leads a person to their own pages; it opens nothing without the PIN.
alter table jobseekers.jobseekers add column card_code text;
alter table jobseekers.jobseekers add constraint card_code_form
  check (card_code ~ '^[2-9A-HJKMNP-TV-Z]{12}$');
create unique index jobseekers_by_card_code on jobseekers.jobseekers (card_code)
  where card_code is not null;

-- Who objected to ranking is in no ranked list until an officer has looked at it.
alter table jobseekers.jobseekers add column ranked boolean not null default true;

-- A person reads their own rows, as actor of the transaction, and nothing else.
grant usage on schema jobseekers to antarkerja_citizen;
alter policy by_territory on jobseekers.jobseekers to antarkerja_officer, antarkerja_system;
create policy own on jobseekers.jobseekers for select to antarkerja_citizen
  using (id = (select access.actor_id()));
grant select on jobseekers.jobseekers, jobseekers.registrations, jobseekers.registration_events,
  jobseekers.experiences, jobseekers.skills, jobseekers.consents to antarkerja_citizen;
do $$
declare
  child text;
begin
  foreach child in array array['registrations', 'registration_events', 'experiences', 'skills',
                               'consents'] loop
    execute format('alter policy by_territory on jobseekers.%I to antarkerja_officer, antarkerja_system',
                   child);
    execute format('create policy own on jobseekers.%I for select to antarkerja_citizen
                      using (person_id = (select access.actor_id()))', child);
  end loop;
end $$;

-- The anonymous card of the person who acts, by which other offices ask for them.
create function jobseekers.own_card() returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select card_id from jobseekers.jobseekers where id = access.actor_id());
revoke execute on function jobseekers.own_card() from public;
grant execute on function jobseekers.own_card() to antarkerja_citizen;
