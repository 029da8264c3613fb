grant usage on schema web, events to antarkerja_admin, antarkerja_auditor;
grant select, insert, update on web.requests to antarkerja_admin, antarkerja_auditor;
alter table web.requests enable row level security;
alter table web.requests force row level security;
-- "OFFICER:<account>"; a request of nobody in particular has nothing behind the colon.
create policy own_request on web.requests
  using (split_part(actor, ':', 2) = (select coalesce(access.actor_id()::text, '')))
  with check (split_part(actor, ':', 2) = (select coalesce(access.actor_id()::text, '')));

-- Who changes something may say so; who hears it, and who looks after what was not heard, is the
-- system. Nobody on a public page changes anything.
revoke all on events.event_publication from antarkerja_public;
revoke select, update, delete on events.event_publication
  from antarkerja_officer, antarkerja_citizen, antarkerja_employer;
grant insert on events.event_publication to antarkerja_admin;
alter table events.event_publication enable row level security;
alter table events.event_publication force row level security;
create policy said on events.event_publication for insert
  to antarkerja_officer, antarkerja_citizen, antarkerja_employer, antarkerja_admin with check (true);
create policy heard on events.event_publication to antarkerja_system, antarkerja_platform
  using (true) with check (true);
