create policy never_one_s_own on placements.placements as restrictive to antarkerja_officer
  using (person_id <> all ((select access.own_files())::uuid[]));

alter table placements.placement_events enable row level security;
alter table placements.placement_events force row level security;
create policy of_both_offices on placements.placement_events to antarkerja_officer, antarkerja_system
  using (territory >= (select access.lo()) and territory < (select access.hi())
         or vacancy_territory >= (select access.lo()) and vacancy_territory < (select access.hi()))
  with check (territory >= (select access.lo()) and territory < (select access.hi())
         or vacancy_territory >= (select access.lo()) and vacancy_territory < (select access.hi()));
