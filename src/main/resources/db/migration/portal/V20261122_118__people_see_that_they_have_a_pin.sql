create policy own on portal.pins for select to antarkerja_citizen
  using (person_id = (select access.actor_id()));
grant select (person_id, given_at) on portal.pins to antarkerja_citizen;
