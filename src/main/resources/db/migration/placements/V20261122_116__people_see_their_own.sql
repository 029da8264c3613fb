grant usage on schema placements to antarkerja_citizen;
create policy own on placements.placements for select to antarkerja_citizen
  using (person_id = (select access.actor_id()));
create policy own on placements.follow_ups for select to antarkerja_citizen
  using (exists (select from placements.placements p where p.id = placement_id));
grant select on placements.placements, placements.follow_ups to antarkerja_citizen;
