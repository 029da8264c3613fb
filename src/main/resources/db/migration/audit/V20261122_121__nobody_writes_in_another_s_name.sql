grant usage on schema audit to antarkerja_admin, antarkerja_auditor;
grant insert on audit.entries to antarkerja_admin, antarkerja_auditor;
grant select on audit.entries to antarkerja_auditor;
alter table audit.entries enable row level security;
alter table audit.entries force row level security;
create policy own_name on audit.entries for insert
  with check (actor is not distinct from (select access.actor_id()));
create policy every_entry on audit.entries for select to antarkerja_auditor using (true);
