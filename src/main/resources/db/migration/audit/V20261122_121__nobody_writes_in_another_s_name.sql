grant usage on schema audit to antarkerja_admin, antarkerja_auditor;
alter table audit.entries enable row level security;
alter table audit.entries force row level security;
create policy own_name on audit.entries for insert
  with check (actor is not distinct from (select access.actor_id()));
